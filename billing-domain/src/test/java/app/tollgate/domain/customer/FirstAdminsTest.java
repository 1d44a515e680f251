package app.tollgate.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IDN-3")
class FirstAdminsTest {

    private static final FirstAdmins BOSS_ONLY = new FirstAdmins(Set.of(new EmailAddress("Boss@Example.test")));

    @Test
    void a_verified_address_on_the_list_makes_a_super_admin() {
        Role role = BOSS_ONLY.roleOf(bearer("boss@example.test", true));

        assertThat(role).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    void an_unverified_address_gives_nothing() {
        Role role = BOSS_ONLY.roleOf(bearer("boss@example.test", false));

        assertThat(role).isEqualTo(Role.USER);
    }

    @Test
    void case_and_blanks_around_an_address_do_not_matter() {
        Role role = BOSS_ONLY.roleOf(bearer(" BOSS@EXAMPLE.TEST ", true));

        assertThat(role).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    void everyone_else_is_a_user() {
        Identity nameless =
                new Identity(new CustomerId("u-1"), Optional.empty(), true, Optional.of("boss@example.test"));

        assertThat(BOSS_ONLY.roleOf(bearer("boss@example.test.evil.test", true)))
                .isEqualTo(Role.USER);
        assertThat(BOSS_ONLY.roleOf(nameless)).isEqualTo(Role.USER);
        assertThat(new FirstAdmins(Set.of()).roleOf(bearer("boss@example.test", true)))
                .isEqualTo(Role.USER);
    }

    private static Identity bearer(String email, boolean verified) {
        return new Identity(new CustomerId("u-1"), Optional.of(new EmailAddress(email)), verified, Optional.empty());
    }
}
