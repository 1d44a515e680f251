package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of overrides promises.
@Tag("ACC-4")
public interface AccessOverridesContract {

    AccessOverrides overrides();

    CustomerId aKnownCustomer();

    /// What the store keeps, whether or not the customer's role lets it count.
    Optional<AccessOverride> inForce(CustomerId customer);

    @Test
    default void keeps_who_forced_what_why_and_when() {
        AccessOverride override = override(aKnownCustomer(), "pro", NOW.plusNanos(1_999));

        overrides().force(override).block(SOON);

        assertThat(inForce(override.customer()))
                .contains(new AccessOverride(
                        override.customer(), override.tier(), override.reason(), override.by(), NOW.plusNanos(1_000)));
    }

    @Test
    default void a_later_override_takes_the_place_of_the_earlier() {
        CustomerId customer = aKnownCustomer();
        AccessOverride later = override(customer, "basic", daysLater(1));

        overrides()
                .force(override(customer, "pro", NOW))
                .then(overrides().force(later))
                .block(SOON);

        assertThat(inForce(customer)).contains(later);
    }

    @Test
    default void a_released_one_is_gone_and_can_be_forced_again() {
        CustomerId customer = aKnownCustomer();
        AccessOverride again = override(customer, "pro", daysLater(2));

        overrides().force(override(customer, "pro", NOW)).block(SOON);
        overrides().release(customer, customer, daysLater(1)).block(SOON);
        assertThat(inForce(customer)).isEmpty();
        overrides().force(again).block(SOON);

        assertThat(inForce(customer)).contains(again);
    }

    @Test
    default void where_there_is_none_there_is_nothing_to_release() {
        CustomerId customer = aKnownCustomer();

        overrides().release(customer, customer, NOW).block(SOON);

        assertThat(inForce(customer)).isEmpty();
    }

    @Test
    default void holds_the_one_in_force_and_none_where_there_is_none() {
        AccessOverride override = override(aKnownCustomer(), "pro", NOW);
        overrides().force(override).block(SOON);

        assertThat(overrides().hold(override.customer()).block(SOON)).isEqualTo(override);
        overrides().release(override.customer(), override.by(), NOW).block(SOON);
        assertThat(overrides().hold(override.customer()).blockOptional(SOON)).isEmpty();
    }

    private AccessOverride override(CustomerId customer, String tier, Instant since) {
        return new AccessOverride(customer, new Tier(tier), "to look at a report of theirs", customer, since);
    }
}
