package app.tollgate.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IDN-2")
class CustomerIdTest {

    @Test
    void takes_what_paypal_takes_as_custom_id() {
        assertThat(CustomerId.isValid("a")).isTrue();
        assertThat(CustomerId.isValid("0f6b8c5e-3c1d-4a55-9a0e-1f2d3c4b5a69")).isTrue();
        assertThat(CustomerId.isValid("auth0|abc~!")).isTrue();
        assertThat(CustomerId.isValid("x".repeat(127))).isTrue();
        assertThat(CustomerId.isValid("x".repeat(128))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "zoë", "a\u0000"})
    void refuses_what_would_not_come_back_the_same(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(value));
    }
}
