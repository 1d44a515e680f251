package app.tollgate.application.customer;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.FirstAdmins;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IDN-2")
class RecognizeCustomerTest {

    private static final CustomerId ID = new CustomerId("auth0|7");
    private static final EmailAddress BOSS = new EmailAddress("boss@example.test");

    private static final SignUpTrial A_WEEK = new SignUpTrial(7, new Tier("pro"));

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final RecognizeCustomer recognize =
            new RecognizeCustomerService(customers, new FirstAdmins(Set.of(BOSS)), A_WEEK, clock);

    @Test
    void the_first_call_creates_the_customer_of_the_token() {
        Customer customer = recognized("ann@example.test", true);

        assertThat(customer)
                .isEqualTo(new Customer(
                        ID, Optional.of(new EmailAddress("ann@example.test")), Optional.of("Ann"), Role.USER, NOW));
        assertThat(customers.find(ID).block(SOON)).isEqualTo(customer);
    }

    @Test
    void a_later_call_finds_the_same_customer_with_a_new_address_and_the_first_date() {
        Customer first = recognized("ann@example.test", true);
        clock.advance(Duration.ofDays(9));

        Customer later = recognized("ann.other@example.test", true);

        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.email()).contains(new EmailAddress("ann.other@example.test"));
        assertThat(later.registeredAt()).isEqualTo(NOW);
    }

    @Test
    void a_token_without_an_address_does_not_erase_the_known_one() {
        assertThat(recognized("ann@example.test", true)).isNotNull();

        Customer later = recognize
                .recognize(new Identity(ID, Optional.empty(), false, Optional.empty()))
                .block(SOON);

        assertThat(later.email()).contains(new EmailAddress("ann@example.test"));
        assertThat(later.name()).contains("Ann");
    }

    @Test
    @Tag("IDN-3")
    void a_verified_first_admin_becomes_one_whatever_the_case_of_the_address() {
        assertThat(recognized("Boss@Example.TEST", true).role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    @Tag("IDN-3")
    void an_unverified_address_makes_nobody_an_admin() {
        assertThat(recognized(BOSS.value(), false).role()).isEqualTo(Role.USER);
    }

    @Test
    @Tag("IDN-3")
    void whoever_verifies_the_address_later_becomes_admin_then() {
        assertThat(recognized(BOSS.value(), false).role()).isEqualTo(Role.USER);

        assertThat(recognized(BOSS.value(), true).role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    @Tag("IDN-3")
    void what_a_person_decided_no_token_changes() {
        assertThat(recognized(BOSS.value(), true).role()).isEqualTo(Role.SUPER_ADMIN);
        customers.decideRole(ID, Role.USER);

        assertThat(recognized(BOSS.value(), true).role()).isEqualTo(Role.USER);
    }

    @Test
    @Tag("TRL-1")
    void the_first_call_starts_the_trial_and_no_later_one_does() {
        assertThat(recognized("ann@example.test", true)).isNotNull();
        clock.advance(Duration.ofDays(9));
        assertThat(recognized("ann.other@example.test", true)).isNotNull();

        assertThat(customers.trialOf(ID)).contains(new Trial(new Tier("pro"), NOW, NOW.plus(Duration.ofDays(7))));
    }

    @Test
    @Tag("TRL-1")
    void where_trials_are_switched_off_nobody_gets_one() {
        var without = new RecognizeCustomerService(
                customers, new FirstAdmins(Set.of()), new SignUpTrial(0, new Tier("pro")), clock);

        assertThat(without.recognize(new Identity(ID, Optional.empty(), false, Optional.empty()))
                        .block(SOON))
                .isNotNull();

        assertThat(customers.trialOf(ID)).isEmpty();
    }

    private Customer recognized(String email, boolean verified) {
        return recognize
                .recognize(new Identity(ID, Optional.of(new EmailAddress(email)), verified, Optional.of("Ann")))
                .block(SOON);
    }
}
