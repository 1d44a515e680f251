package app.tollgate.application.access;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.application.subscription.SubscriptionHouse;
import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.application.testing.InMemoryUnansweredQuestions;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.OnCancel;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.VerificationPolicy;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Ann has a subscription that PayPal confirmed just now. Tests live in it.
class VerificationHouse {

    static final String ANNS = "I-ANN";
    static final Duration TTL = Duration.ofMinutes(5);

    final SubscriptionHouse house = new SubscriptionHouse();
    final InMemoryUnansweredQuestions unanswered = new InMemoryUnansweredQuestions(house.subscriptions);
    final AtomicInteger readings = new AtomicInteger();
    Sinks.Empty<Void> gate = Sinks.empty();
    OutagePolicy outage = new OutagePolicy(Duration.ofHours(24), OutagePolicy.Afterwards.KEEP);
    VerifyAccess verifyAccess = verifyAccess(SOON);

    VerificationHouse() {
        paypalSays(ProviderStatus.ACTIVE);
        assertThat(house.refresh().refresh(new ProviderSubscriptionId(ANNS)).block(SOON))
                .isInstanceOf(RefreshSubscription.Outcome.Refreshed.class);
        open();
    }

    @CanIgnoreReturnValue
    VerifiedAccess verify() {
        return verifyAccess.verify(house.ann.id()).block(SOON);
    }

    void paypalSays(ProviderStatus status) {
        house.paypal.reports(
                aReport(ANNS)
                        .of(house.ann.id())
                        .in(status)
                        .updatedAt(house.clock.instant())
                        .build(),
                aPaidSale("SALE-ANN", NOW));
    }

    void paypalIsDown() {
        house.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(Optional.empty()));
    }

    void open() {
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
    }

    void close() {
        gate = Sinks.empty();
    }

    VerifyAccess verifyAccess(Duration deadline) {
        VerificationPolicy policy = new VerificationPolicy(TTL, deadline);
        Verifications verifications =
                new Verifications(new Readings(this::read), unanswered, policy, outage, house.clock);
        return new VerifyAccessService(house.subscriptions, verifications, checkAccess(), policy, house.clock);
    }

    private Mono<RefreshSubscription.Outcome> read(ProviderSubscriptionId id) {
        readings.incrementAndGet();
        return gate.asMono().then(Mono.defer(() -> house.refresh().refresh(id)));
    }

    CheckAccess checkAccess() {
        TierOrder tiers = new TierOrder(List.of(new Tier("free"), new Tier("pro")));
        AccessPolicy policy = new AccessPolicy(tiers, Duration.ofDays(3), Map.of(), OnCancel.PERIOD_END, outage);
        return new CheckAccessService(
                new InMemoryAccessFacts(house.subscriptions, house.plans, unanswered),
                new AccessRules(policy),
                house.clock);
    }
}
