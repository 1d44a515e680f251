package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePayments.aPaymentOf;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.view.SweepCandidates;
import app.tollgate.application.port.view.SweepCandidates.Candidate;
import app.tollgate.application.port.view.SweepCandidates.Place;
import app.tollgate.application.port.view.SweepCandidates.Scope;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.reconciliation.Charge;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import app.tollgate.domain.testing.SamplePlans;
import app.tollgate.domain.testing.SampleSubscriptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which subscriptions a sweep asks PayPal about, and in what order.
@Tag("SYN-1")
public interface SweepCandidatesContract {

    Scope SCOPE = new Scope(NOW, NOW.minus(Duration.ofDays(35)));

    SweepCandidates candidates();

    CustomerId aKnownCustomer();

    void know(Plan plan);

    void know(Subscription subscription);

    void know(Payment payment);

    @Test
    default void are_those_verified_longest_ago_first_and_never_before_all() {
        Subscription lately = known(verified("I-LATELY", daysAgo(1)));
        Subscription never = known(someone().knownAs("I-NEVER"));
        Subscription longAgo = known(verified("I-LONGAGO", daysAgo(9)));

        assertThat(page(new Place.Start(), 9))
                .containsExactly(
                        candidate(never, Optional.empty()),
                        candidate(longAgo, Optional.of(daysAgo(9))),
                        candidate(lately, Optional.of(daysAgo(1))));
    }

    @Test
    default void come_in_pages_that_neither_miss_nor_repeat() {
        for (int number = 0; number < 3; number++) {
            known(someone().knownAs("I-NEVER" + number));
            known(verified("I-VERIFIED" + number, daysAgo(2)));
        }
        List<Candidate> all = page(new Place.Start(), 99);
        Place place = new Place.Start();

        for (Candidate expected : all) {
            List<Candidate> one = page(place, 1);
            assertThat(one).containsExactly(expected);
            place = one.getFirst().place();
        }

        assertThat(all).hasSize(6);
        assertThat(page(place, 1)).isEmpty();
    }

    @Test
    default void are_not_those_that_paypal_does_not_know_or_that_were_just_verified() {
        known(someone());
        known(verified("I-JUSTNOW", NOW));

        assertThat(page(new Place.Start(), 9)).isEmpty();
    }

    @Test
    default void are_all_that_live_however_long_ago_they_changed() {
        known(someone()
                .in(new SubscriptionStatus.PastDue(2))
                .knownAs("I-PASTDUE")
                .createdAt(daysAgo(900)));
        known(someone()
                .in(new SubscriptionStatus.Suspended(daysAgo(900)))
                .knownAs("I-SUSPENDED")
                .createdAt(daysAgo(900)));

        assertThat(page(new Place.Start(), 9)).hasSize(2);
    }

    @Test
    default void are_those_that_ended_or_were_paid_for_until_lately() {
        known(ended("I-LATELY", new SubscriptionStatus.Cancelled(daysAgo(34)), daysAgo(50)));
        known(ended("I-GIVENUP", new SubscriptionStatus.Abandoned(daysAgo(34)), daysAgo(50)));
        known(ended("I-PAID", new SubscriptionStatus.Cancelled(daysAgo(300)), daysAgo(34)));
        known(ended("I-LONGAGO", new SubscriptionStatus.Expired(daysAgo(36)), daysAgo(36)));

        assertThat(page(new Place.Start(), 9))
                .extracting(candidate -> candidate.providerId().value())
                .containsExactlyInAnyOrder("I-LATELY", "I-GIVENUP", "I-PAID");
    }

    @Test
    default void charges_are_shown_by_sale_and_state_oldest_first() {
        Subscription subscription = known(someone().knownAs("I-PAYS"));
        know(aPaymentOf(subscription)
                .ofSale("SECOND")
                .at(NOW)
                .in(SaleState.PENDING)
                .build());
        know(aPaymentOf(subscription).ofSale("FIRST").at(daysAgo(30)).build());
        know(aPaymentOf(known(someone().knownAs("I-OTHER"))).build());

        assertThat(candidates().chargesOf(subscription.id()).collectList().block(SOON))
                .containsExactly(
                        new Charge(new ProviderSaleId("FIRST"), SaleState.COMPLETED),
                        new Charge(new ProviderSaleId("SECOND"), SaleState.PENDING));
    }

    default List<Candidate> page(Place after, int limit) {
        return candidates().next(SCOPE, after, limit).collectList().block(SOON);
    }

    default SampleSubscriptions someone() {
        Plan plan = SamplePlans.aPlan().build();
        know(plan);
        return aSubscription().ownedBy(aKnownCustomer()).to(plan);
    }

    @CanIgnoreReturnValue
    default Subscription known(SampleSubscriptions sample) {
        Subscription subscription = sample.build();
        know(subscription);
        return subscription;
    }

    default SampleSubscriptions verified(String id, Instant at) {
        return someone()
                .knownAs(id)
                .in(new SubscriptionStatus.Active())
                .with(new ProviderReport(
                        ProviderStatus.ACTIVE, daysAgo(99), daysAgo(99), Optional.empty(), at, Dunning.NONE));
    }

    default SampleSubscriptions ended(String id, SubscriptionStatus status, Instant paidThrough) {
        return someone()
                .createdAt(daysAgo(99))
                .activeUntil(paidThrough)
                .knownAs(id)
                .in(status);
    }

    static Candidate candidate(Subscription subscription, Optional<Instant> verifiedAt) {
        return new Candidate(subscription.id(), subscription.providerId().orElseThrow(), verifiedAt);
    }

    static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
