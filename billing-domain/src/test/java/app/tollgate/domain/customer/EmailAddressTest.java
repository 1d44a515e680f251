package app.tollgate.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IDN-2")
class EmailAddressTest {

    /// In Turkish, a capital I lowers to another letter than i; an address must not depend on where the service runs.
    @Test
    void is_compared_without_regard_to_case_in_every_country() {
        EmailAddress shouted = new EmailAddress("INFO@EXAMPLE.TEST");

        assertThat(shouted).isEqualTo(new EmailAddress("info@example.test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@", "@b", "nobody"})
    void refuses_what_has_no_two_sides(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(value));
    }

    @Test
    void is_at_most_254_characters_long() {
        assertThat(EmailAddress.isValid("a".repeat(252) + "@b")).isTrue();
        assertThat(EmailAddress.isValid("a".repeat(253) + "@b")).isFalse();
    }
}
