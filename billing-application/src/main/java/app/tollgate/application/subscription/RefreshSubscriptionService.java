package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

@UseCase
final class RefreshSubscriptionService implements RefreshSubscription {

    /// How far back behind the newest known charge the charges are read again, so that one that was pending,
    /// or was listed late, is not missed.
    private static final Duration OVERLAP = Duration.ofDays(35);

    /// PayPal's clock may be ahead of ours.
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final SubscriptionGateway gateway;
    private final Subscriptions subscriptions;
    private final Payments payments;
    private final Plans plans;
    private final InstantSource clock;
    private final ReportRecorder recorder;

    RefreshSubscriptionService(
            SubscriptionGateway gateway,
            Subscriptions subscriptions,
            Payments payments,
            Plans plans,
            InstantSource clock,
            ReportRecorder recorder) {
        this.gateway = gateway;
        this.subscriptions = subscriptions;
        this.payments = payments;
        this.plans = plans;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Mono<Outcome> refresh(ProviderSubscriptionId id) {
        return refresh(id, Instant.MAX);
    }

    @Override
    public Mono<Outcome> refresh(ProviderSubscriptionId id, Instant readChargesFrom) {
        return gateway.find(id).flatMap(answer -> ifDone(answer, report -> refresh(report, readChargesFrom)));
    }

    private Mono<Outcome> refresh(ProviderSubscription report, Instant readChargesFrom) {
        return plans.findByProviderId(report.plan())
                .flatMap(plan -> refresh(report, plan, readChargesFrom))
                .defaultIfEmpty(new Outcome.NotAttributed(Why.UNKNOWN_PLAN));
    }

    private Mono<Outcome> refresh(ProviderSubscription report, Plan plan, Instant readChargesFrom) {
        Instant askedAt = clock.instant();
        return salesOf(report, readChargesFrom)
                .flatMap(answer -> ifDone(
                        answer,
                        sales -> recorder.record(
                                new ReportRecorder.Reading(report, sales, plan, askedAt, clock.instant()))));
    }

    private Mono<GatewayAnswer<List<Sale>>> salesOf(ProviderSubscription report, Instant readChargesFrom) {
        return report.status().isApproved()
                ? firstUnreadMoment(report)
                        .map(unread -> unread.isBefore(readChargesFrom) ? unread : readChargesFrom)
                        .flatMap(from ->
                                gateway.sales(report.id(), from, clock.instant().plus(CLOCK_SKEW)))
                : Mono.just(new GatewayAnswer.Done<>(List.of()));
    }

    /// What is undone is paid back from its first charge on, however old that is by then.
    private Mono<Instant> firstUnreadMoment(ProviderSubscription report) {
        return subscriptions
                .findByProviderId(report.id())
                .filter(known -> !(known.status() instanceof SubscriptionStatus.Undone))
                .flatMap(known -> payments.newestChargeOf(known.id()))
                .defaultIfEmpty(report.startsAt())
                .map(moment -> moment.minus(OVERLAP));
    }

    private static <T> Mono<Outcome> ifDone(GatewayAnswer<T> answer, Function<T, Mono<Outcome>> then) {
        return switch (answer) {
            case GatewayAnswer.Done<T>(var value) -> then.apply(value);
            case GatewayAnswer.Refused<T>(var issue, var _) -> Mono.just(refused(issue));
            case GatewayAnswer.Unavailable<T> _, GatewayAnswer.Unknown<T> _ -> Mono.just(new Outcome.NotNow());
        };
    }

    /// Any other refusal of a reading is about our account, not about the subscription, and may be mended there.
    private static Outcome refused(String issue) {
        return GatewayAnswer.Refused.NO_SUCH_RESOURCE.equals(issue)
                ? new Outcome.NotAttributed(Why.UNKNOWN_AT_PROVIDER)
                : new Outcome.NotNow();
    }
}
