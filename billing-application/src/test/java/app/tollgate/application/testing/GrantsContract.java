package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of grants promises.
@Tag("GRT-1")
public interface GrantsContract {

    Grants grants();

    CustomerId aKnownCustomer();

    @Test
    default void gives_back_what_was_given_the_last_to_end_first_and_each_kind_for_itself() {
        CustomerId customer = aKnownCustomer();
        Grant week = aGrant(customer, GrantKind.FREE_ACCESS, daysLater(7));
        Grant month = aGrant(customer, GrantKind.FREE_ACCESS, daysLater(30));
        Grant coupon = aGrant(customer, GrantKind.COUPON_TRIAL, daysLater(3));
        aGrant(aKnownCustomer(), GrantKind.FREE_ACCESS, daysLater(7));

        assertThat(of(customer, GrantKind.FREE_ACCESS)).containsExactly(month, week);
        assertThat(of(customer, GrantKind.COUPON_TRIAL)).containsExactly(coupon);
        assertThat(of(customer, GrantKind.MANUAL_PLAN)).isEmpty();
    }

    @Test
    default void moves_an_end_from_where_it_is_and_from_nowhere_else() {
        CustomerId customer = aKnownCustomer();
        Grant grant = aGrant(customer, GrantKind.FREE_ACCESS, daysLater(7));

        assertThat(move(grant, daysLater(7), daysLater(9))).isTrue();
        assertThat(move(grant, daysLater(7), daysLater(8))).isFalse();

        assertThat(of(customer, GrantKind.FREE_ACCESS))
                .extracting(Grant::endsAt)
                .containsExactly(daysLater(9));
    }

    @Test
    default void ends_none_before_its_start() {
        CustomerId customer = aKnownCustomer();
        Grant grant = aGrant(customer, GrantKind.FREE_ACCESS, daysLater(7));

        assertThat(move(grant, daysLater(7), NOW.minusSeconds(60))).isTrue();

        assertThat(of(customer, GrantKind.FREE_ACCESS))
                .extracting(Grant::endsAt)
                .containsExactly(NOW);
    }

    private boolean move(Grant grant, Instant from, Instant to) {
        return grants().moveEnd(grant.id(), from, to, grant.by(), NOW).block(SOON);
    }

    private List<Grant> of(CustomerId customer, GrantKind kind) {
        return grants().of(customer, kind).collectList().block(SOON);
    }

    private Grant aGrant(CustomerId customer, GrantKind kind, Instant end) {
        Grant grant = new Grant(
                new GrantId(UUID.randomUUID()),
                customer,
                kind,
                new Tier("pro"),
                Optional.empty(),
                NOW,
                end,
                "for the beta",
                customer,
                NOW);
        grants().add(grant).block(SOON);
        return grant;
    }
}
