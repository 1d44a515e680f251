package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.FailedPayment;
import app.tollgate.domain.subscription.PlanChange;
import app.tollgate.domain.subscription.PlanCourse;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.Succession;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of subscriptions promises.
public interface SubscriptionsContract extends SubscriptionKeysContract {

    @Test
    default void keeps_every_status_with_what_it_carries() {
        List<SubscriptionStatus> statuses = List.of(
                new SubscriptionStatus.ApprovalPending(Optional.empty()),
                new SubscriptionStatus.ApprovalPending(
                        Optional.of(URI.create("https://example.test/a?ba_token=BA-1&x=%20"))),
                new SubscriptionStatus.Active(),
                new SubscriptionStatus.PastDue(0),
                new SubscriptionStatus.PastDue(2),
                new SubscriptionStatus.Suspended(NOW),
                new SubscriptionStatus.Cancelled(NOW),
                new SubscriptionStatus.Expired(NOW),
                new SubscriptionStatus.Abandoned(NOW),
                new SubscriptionStatus.Undone(NOW));

        for (SubscriptionStatus status : statuses) {
            Subscription subscription = added(aNewOne().in(status));

            assertThat(subscriptions().find(subscription.id()).block(SOON)).isEqualTo(subscription);
        }
    }

    @Test
    default void keeps_the_whole_of_the_last_report() {
        for (ProviderStatus status : ProviderStatus.values()) {
            var report = new ProviderReport(
                    status, daysLater(1), daysLater(2), Optional.of(daysLater(3)), daysLater(4), dunning());
            Subscription subscription = added(aNewOne().with(report));

            assertThat(subscriptions().find(subscription.id()).block(SOON)).isEqualTo(subscription);
        }
    }

    @Test
    @Tag("SUB-6")
    default void keeps_the_course_of_plans() {
        Plan other = aPlan().build();
        know(other);
        Subscription predecessor = added(aNewOne().cancelled(NOW));
        List<PlanCourse> courses = List.of(
                course(Optional.of(NOW), Optional.empty(), Optional.empty()),
                course(
                        Optional.empty(),
                        Optional.of(new PlanChange.Asked(other.id(), URI.create("https://a.test/?x=1"), NOW)),
                        Optional.empty()),
                course(
                        Optional.empty(),
                        Optional.of(new PlanChange.Agreed(other.id(), daysLater(3))),
                        Optional.of(new Succession(predecessor.id(), true))),
                course(Optional.empty(), Optional.empty(), Optional.of(new Succession(predecessor.id(), false))));

        for (PlanCourse course : courses) {
            Subscription subscription = added(aNewOne().on(course));

            assertThat(subscriptions().find(subscription.id()).block(SOON)).isEqualTo(subscription);
        }
    }

    private static PlanCourse course(
            Optional<Instant> since, Optional<PlanChange> change, Optional<Succession> succession) {
        return new PlanCourse(since, change, succession);
    }

    private static Dunning dunning() {
        return new Dunning(
                2,
                Optional.of(euro(1290)),
                Optional.of(new FailedPayment(daysLater(2), Optional.of("PAYMENT_DENIED"), Optional.of(daysLater(7)))));
    }

    @Test
    default void cuts_time_off_at_the_microsecond() {
        Subscription subscription =
                added(aNewOne().activeUntil(NOW.plusNanos(123_456_999)).createdAt(NOW.plusNanos(999_999_999)));

        Subscription kept = subscriptions().find(subscription.id()).block(SOON);

        assertThat(kept.paidThrough()).contains(NOW.plusNanos(123_456_000));
        assertThat(kept.createdAt()).isEqualTo(NOW.plusNanos(999_999_000));
        assertThat(kept.lastReport().orElseThrow().nextBillingAt()).contains(NOW.plusNanos(123_456_000));
    }

    @Test
    default void saves_a_change_under_the_next_version() {
        Subscription before = added(aNewOne());
        Subscription wanted =
                before.awaitingApproval(new ProviderSubscriptionId("I-NEXT"), URI.create("https://a.test/"), NOW);

        subscriptions().save(wanted).block(SOON);

        Subscription after = subscriptions()
                .findByProviderId(new ProviderSubscriptionId("I-NEXT"))
                .block(SOON);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.status()).isEqualTo(wanted.status());
        assertThat(after.providerId()).isEqualTo(wanted.providerId());
    }

    @Test
    default void refuses_a_stale_write() {
        Subscription read = added(aNewOne());
        subscriptions().save(read.abandoned(NOW)).block(SOON);

        assertThatThrownBy(() -> subscriptions()
                        .save(read.knownAs(new ProviderSubscriptionId("I-LATE"), NOW))
                        .block(SOON))
                .isInstanceOf(StaleWrite.class);

        assertThat(subscriptions().find(read.id()).block(SOON).status())
                .isEqualTo(new SubscriptionStatus.Abandoned(NOW));
    }

    @Test
    default void refuses_to_save_what_was_never_added() {
        assertThatThrownBy(() -> subscriptions().save(aNewOne().build()).block(SOON))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    default void lists_a_customers_subscriptions_newest_first() {
        CustomerId customer = aKnownCustomer();
        Subscription oldest = added(aNewOne().ownedBy(customer).cancelled(NOW).createdAt(daysLater(1)));
        Subscription newest = added(aNewOne().ownedBy(customer).createdAt(daysLater(3)));
        Subscription middle = added(aNewOne().ownedBy(customer).cancelled(NOW).createdAt(daysLater(2)));
        Subscription sameTime = added(aNewOne().ownedBy(customer).cancelled(NOW).createdAt(daysLater(2)));
        added(aNewOne());

        assertThat(subscriptions().of(customer).collectList().block(SOON))
                .containsExactly(newest, sameTime, middle, oldest);
    }

    @Test
    @Tag("SUB-1")
    default void lists_what_was_not_approved_in_time_oldest_first() {
        URI page = URI.create("https://example.test/approve");
        Subscription second = added(aNewOne().awaitingApproval(page).createdAt(daysLater(2)));
        Subscription first = added(aNewOne().createdAt(daysLater(1)));
        added(aNewOne().createdAt(daysLater(3)));
        added(aNewOne().in(new SubscriptionStatus.Abandoned(NOW)).createdAt(daysLater(1)));
        added(aNewOne().activeUntil(daysLater(30)).createdAt(daysLater(1)));

        assertThat(unapprovedSince(daysLater(3), 10)).containsExactly(first, second);
        assertThat(unapprovedSince(daysLater(3), 1)).containsExactly(first);
        assertThat(unapprovedSince(daysLater(1), 10)).isEmpty();
    }

    private List<Subscription> unapprovedSince(Instant moment, int limit) {
        return subscriptions().unapprovedSince(moment, limit).collectList().block(SOON);
    }

    @Test
    default void finds_nothing_where_there_is_nothing() {
        var stranger = new CustomerId("stranger");

        assertThat(subscriptions().find(new SubscriptionId(new UUID(1, 1))).block(SOON))
                .isNull();
        assertThat(subscriptions()
                        .findByProviderId(new ProviderSubscriptionId("I-NOBODY"))
                        .block(SOON))
                .isNull();
        assertThat(subscriptions().liveOf(stranger).block(SOON)).isNull();
        assertThat(subscriptions().waitingOf(stranger).block(SOON)).isNull();
        assertThat(subscriptions().of(stranger).collectList().block(SOON)).isEmpty();
    }
}
