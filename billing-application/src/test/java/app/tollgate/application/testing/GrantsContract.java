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
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every store of grants promises.
@Tag("GRT-1")
public interface GrantsContract {

    Grants grants();

    CustomerId aKnownCustomer();

    @Test
    default void gives_back_what_was_given_the_last_to_end_first_and_each_kind_for_itself() {
        CustomerId customer = aKnownCustomer();
        Grant week = aGrant(customer, GrantKind.MANUAL_PLAN, daysLater(7));
        Grant month = aGrant(customer, GrantKind.MANUAL_PLAN, daysLater(30));
        Grant coupon = aGrant(customer, GrantKind.COUPON_TRIAL, daysLater(3));
        aGrant(aKnownCustomer(), GrantKind.MANUAL_PLAN, daysLater(7));

        assertThat(of(customer, GrantKind.MANUAL_PLAN)).containsExactly(month, week);
        assertThat(of(customer, GrantKind.COUPON_TRIAL)).containsExactly(coupon);
        assertThat(of(customer, GrantKind.FREE_ACCESS)).isEmpty();
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

    @ParameterizedTest
    @EnumSource(
            value = GrantKind.class,
            names = {"FREE_ACCESS", "COUPON_TRIAL"})
    default void gives_what_may_not_overlap_once_at_a_time(GrantKind kind) {
        CustomerId customer = aKnownCustomer();
        Grant running = grant(customer, kind, NOW, daysLater(7));

        assertThat(add(running)).isTrue();
        assertThat(add(grant(customer, kind, daysLater(6), daysLater(9)))).isFalse();
        assertThat(add(grant(customer, kind, daysLater(7), daysLater(9)))).isTrue();
        assertThat(add(grant(aKnownCustomer(), kind, NOW, daysLater(7)))).isTrue();

        assertThat(of(customer, kind)).extracting(Grant::endsAt).containsExactly(daysLater(9), daysLater(7));
    }

    @Test
    @Tag("MAN-5")
    default void gives_plans_paid_by_hand_beside_each_other() {
        CustomerId customer = aKnownCustomer();

        assertThat(add(grant(customer, GrantKind.MANUAL_PLAN, NOW, daysLater(7))))
                .isTrue();
        assertThat(add(grant(customer, GrantKind.MANUAL_PLAN, daysLater(6), daysLater(9))))
                .isTrue();

        assertThat(of(customer, GrantKind.MANUAL_PLAN))
                .extracting(Grant::endsAt)
                .containsExactly(daysLater(9), daysLater(7));
    }

    @Test
    default void gives_again_from_the_moment_it_was_taken_back() {
        CustomerId customer = aKnownCustomer();
        Grant first = aGrant(customer, GrantKind.FREE_ACCESS, daysLater(7));
        assertThat(move(first, daysLater(7), daysLater(1))).isTrue();

        assertThat(add(grant(customer, GrantKind.FREE_ACCESS, daysLater(1), daysLater(2))))
                .isTrue();
        assertThat(add(grant(customer, GrantKind.COUPON_TRIAL, NOW, daysLater(2))))
                .isTrue();
    }

    @Test
    default void gives_over_the_place_of_one_that_was_emptied() {
        CustomerId customer = aKnownCustomer();
        Grant queued = grant(customer, GrantKind.FREE_ACCESS, daysLater(7), daysLater(30));
        assertThat(add(queued)).isTrue();
        assertThat(move(queued, daysLater(30), NOW)).isTrue();

        assertThat(add(grant(customer, GrantKind.FREE_ACCESS, NOW, daysLater(20))))
                .isTrue();
    }

    private boolean add(Grant grant) {
        return grants().add(grant).block(SOON);
    }

    private boolean move(Grant grant, Instant from, Instant to) {
        return grants().moveEnd(grant.id(), from, to, grant.by(), NOW).block(SOON);
    }

    private List<Grant> of(CustomerId customer, GrantKind kind) {
        return grants().of(customer, kind).collectList().block(SOON);
    }

    @CanIgnoreReturnValue
    private Grant aGrant(CustomerId customer, GrantKind kind, Instant end) {
        Grant grant = grant(customer, kind, NOW, end);
        assertThat(add(grant)).isTrue();
        return grant;
    }

    private static Grant grant(CustomerId customer, GrantKind kind, Instant start, Instant end) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                customer,
                kind,
                new Tier("pro"),
                Optional.empty(),
                start,
                end,
                "for the beta",
                customer,
                NOW);
    }
}
