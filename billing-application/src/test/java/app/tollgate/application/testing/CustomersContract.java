package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Customers;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of customers promises.
public interface CustomersContract {

    Customers customers();

    /// Gives a role as a person in the back office does.
    void decideRole(CustomerId id, Role role);

    /// The trial that is kept of the customer.
    Optional<Trial> trialOf(CustomerId id);

    @Test
    @Tag("IDN-2")
    default void creates_a_customer_at_the_first_call() {
        Identity identity = anIdentity();

        Customer created = recognize(identity, Role.USER, NOW.plusNanos(1_999));

        assertThat(created)
                .isEqualTo(new Customer(
                        identity.id(), identity.email(), identity.name(), Role.USER, NOW.plusNanos(1_000)));
        assertThat(customers().find(identity.id()).block(SOON)).isEqualTo(created);
    }

    @Test
    @Tag("IDN-2")
    default void knows_a_customer_again_and_keeps_the_day_of_registration() {
        Identity identity = anIdentity();
        Customer first = recognize(identity, Role.USER, NOW);

        Customer again = recognize(identity, Role.USER, daysLater(1));

        assertThat(again).isEqualTo(first);
    }

    @Test
    @Tag("IDN-2")
    default void brings_address_and_name_up_to_date() {
        Identity before = anIdentity();
        recognize(before, Role.USER, NOW);
        var after = new Identity(
                before.id(), Optional.of(new EmailAddress("new@example.test")), true, Optional.of("İnci Işık"));

        Customer known = recognize(after, Role.USER, NOW);

        assertThat(known.email()).isEqualTo(after.email());
        assertThat(known.name()).isEqualTo(after.name());
        assertThat(customers().find(before.id()).block(SOON)).isEqualTo(known);
    }

    @Test
    @Tag("IDN-2")
    default void does_not_forget_what_a_token_leaves_out() {
        Identity before = anIdentity();
        Customer known = recognize(before, Role.USER, NOW);
        var bare = new Identity(before.id(), Optional.empty(), false, Optional.empty());

        assertThat(recognize(bare, Role.USER, NOW)).isEqualTo(known);
    }

    @Test
    @Tag("IDN-2")
    default void creates_a_customer_without_address_and_name() {
        var bare = new Identity(anIdentity().id(), Optional.empty(), false, Optional.empty());

        Customer created = recognize(bare, Role.USER, NOW);

        assertThat(created.email()).isEmpty();
        assertThat(created.name()).isEmpty();
    }

    @Test
    @Tag("IDN-3")
    default void raises_a_user_whose_role_nobody_decided() {
        Identity identity = anIdentity();
        recognize(identity, Role.USER, NOW);

        Customer raised = recognize(identity, Role.SUPER_ADMIN, NOW);

        assertThat(raised.role()).isEqualTo(Role.SUPER_ADMIN);
        assertThat(customers().find(identity.id()).block(SOON).role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    @Tag("IDN-3")
    default void does_not_take_a_role_away() {
        Identity identity = anIdentity();
        recognize(identity, Role.SUPER_ADMIN, NOW);

        Customer again = recognize(identity, Role.USER, NOW);

        assertThat(again.role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    @Tag("IDN-3")
    default void leaves_a_role_that_a_person_decided() {
        Identity identity = anIdentity();
        recognize(identity, Role.SUPER_ADMIN, NOW);
        decideRole(identity.id(), Role.USER);

        Customer again = recognize(identity, Role.SUPER_ADMIN, NOW);

        assertThat(again.role()).isEqualTo(Role.USER);
    }

    @Test
    @Tag("TRL-1")
    default void gives_the_trial_to_a_new_customer_and_never_again() {
        Trial first = new Trial(new Tier("pro"), NOW, daysLater(7));
        Trial second = new Trial(new Tier("basic"), daysLater(1), daysLater(31));
        Identity identity = anIdentity();

        recognize(identity, first, NOW);
        Customer again = recognize(identity, second, daysLater(1));

        assertThat(again.registeredAt()).isEqualTo(NOW);
        assertThat(trialOf(identity.id())).contains(first);
    }

    @Test
    @Tag("TRL-1")
    default void gives_none_to_whoever_came_without_one_whatever_the_settings_say_later() {
        Identity identity = anIdentity();
        recognize(identity, Role.USER, NOW);
        var renamed = new Identity(identity.id(), identity.email(), true, Optional.of("Ann New"));

        recognize(identity, new Trial(new Tier("pro"), daysLater(1), daysLater(8)), daysLater(1));
        recognize(renamed, new Trial(new Tier("pro"), daysLater(1), daysLater(8)), daysLater(1));

        assertThat(trialOf(identity.id())).isEmpty();
    }

    @Test
    default void finds_nobody_who_never_called() {
        assertThat(customers().find(new CustomerId("stranger")).block(SOON)).isNull();
    }

    @CanIgnoreReturnValue
    private Customer recognize(Identity identity, Trial trial, Instant now) {
        return customers()
                .recognize(identity, Role.USER, Optional.of(trial), now)
                .block(SOON);
    }

    @CanIgnoreReturnValue
    private Customer recognize(Identity identity, Role initialRole, Instant now) {
        return customers()
                .recognize(identity, initialRole, Optional.empty(), now)
                .block(SOON);
    }
}
