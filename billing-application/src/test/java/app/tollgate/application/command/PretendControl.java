package app.tollgate.application.command;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.PretendPayPal;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/// PayPal's commands as they behave: they change what [PretendPayPal] reports, refuse the wrong state, remember request
/// ids, and answer only outside a unit of work. What the next calls answer can be written down.
final class PretendControl implements SubscriptionControl, RefundGateway {

    private final PretendPayPal paypal;
    private final InstantSource clock;
    private final Deque<Twist> twists = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private final Set<RequestId> remembered = new HashSet<>();
    private final Map<RequestId, Refunding> refundings = new HashMap<>();
    private Refunding nextRefunding = Refunding.COMPLETED;
    private final Set<ProviderSubscriptionId> stoppedByFailures = new HashSet<>();

    PretendControl(PretendPayPal paypal, InstantSource clock) {
        this.paypal = paypal;
        this.clock = clock;
    }

    /// An answer in place of the true one; the effect happens, or not.
    private record Twist(GatewayAnswer<?> answer, boolean effect) {}

    /// The next call has its effect, and its answer is lost.
    @CanIgnoreReturnValue
    PretendControl losesNextAnswer() {
        twists.add(new Twist(new GatewayAnswer.Unknown<>(), true));
        return this;
    }

    /// The next call has no effect, and gets this answer.
    @CanIgnoreReturnValue
    PretendControl answersNextWith(GatewayAnswer<?> answer) {
        twists.add(new Twist(answer, false));
        return this;
    }

    /// Refunds asked for from now on stand like this at first.
    void refundsStandAs(Refunding how) {
        nextRefunding = how;
    }

    /// Refunds under way come to their end.
    void refundsEndAs(Refunding how) {
        refundings.replaceAll((_, before) -> before == Refunding.PENDING ? how : before);
        nextRefunding = Refunding.COMPLETED;
    }

    /// How many refunds there are or were, whoever asked for them.
    int refundsOrdered() {
        return refundings.size();
    }

    void stoppedByFailures(String id) {
        stoppedByFailures.add(new ProviderSubscriptionId(id));
    }

    /// Every call that reached PayPal, as `cancel I-1`.
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Mono<GatewayAnswer<Accepted>> cancel(ProviderSubscriptionId id, String reason) {
        return call(
                "cancel " + id.value(),
                () -> move(id, EnumSet.of(ProviderStatus.ACTIVE, ProviderStatus.SUSPENDED), ProviderStatus.CANCELLED));
    }

    @Override
    public Mono<GatewayAnswer<Accepted>> suspend(ProviderSubscriptionId id, String reason) {
        return call(
                "suspend " + id.value(), () -> move(id, EnumSet.of(ProviderStatus.ACTIVE), ProviderStatus.SUSPENDED));
    }

    @Override
    public Mono<GatewayAnswer<Accepted>> reactivate(ProviderSubscriptionId id, String reason) {
        return call(
                "reactivate " + id.value(),
                () -> stoppedByFailures.contains(id)
                        ? new GatewayAnswer.Refused<>(STOPPED_BY_FAILURES, "debug")
                        : move(id, EnumSet.of(ProviderStatus.SUSPENDED), ProviderStatus.ACTIVE));
    }

    @Override
    public Mono<GatewayAnswer<URI>> revise(Revision revision) {
        return call(
                "revise " + revision.id().value() + " to " + revision.plan().value(),
                () -> new GatewayAnswer.Done<>(URI.create("https://paypal.test/update?ba_token=BA-" + calls.size())));
    }

    @Override
    public Mono<GatewayAnswer<Accepted>> capture(Capture capture) {
        return call("capture " + capture.id().value(), () -> captureOnce(capture));
    }

    @Override
    public Mono<GatewayAnswer<Refunding>> refundAll(RequestId requestId, ProviderSaleId sale) {
        return call("refund " + sale.value(), () -> refund(requestId, sale));
    }

    /// The same request id answers how that refund stands by now.
    private GatewayAnswer<Refunding> refund(RequestId requestId, ProviderSaleId sale) {
        if (!refundings.containsKey(requestId) && paypal.isRefunded(sale)) {
            return new GatewayAnswer.Refused<>(NOTHING_LEFT, "debug");
        }
        Refunding how = refundings.computeIfAbsent(requestId, _ -> nextRefunding);
        if (how == Refunding.COMPLETED) {
            paypal.refunds(sale);
        }
        return new GatewayAnswer.Done<>(how);
    }

    private GatewayAnswer<Accepted> captureOnce(Capture capture) {
        if (remembered.add(capture.requestId())) {
            stoppedByFailures.remove(capture.id());
            change(capture.id(), report -> with(report, report.status(), Dunning.NONE));
        }
        return new GatewayAnswer.Done<>(new Accepted());
    }

    private GatewayAnswer<Accepted> move(ProviderSubscriptionId id, Set<ProviderStatus> from, ProviderStatus to) {
        if (!from.contains(paypal.reported(id).status())) {
            return new GatewayAnswer.Refused<>(WRONG_STATE, "debug");
        }
        change(id, report -> with(report, to, report.dunning()));
        return new GatewayAnswer.Done<>(new Accepted());
    }

    private void change(ProviderSubscriptionId id, UnaryOperator<ProviderSubscription> change) {
        paypal.changes(id, change);
    }

    private ProviderSubscription with(ProviderSubscription report, ProviderStatus status, Dunning dunning) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                status,
                report.customId(),
                report.overridden(),
                report.startsAt(),
                clock.instant(),
                status.isTerminal() ? Optional.empty() : report.nextBillingAt(),
                dunning);
    }

    private <T> Mono<GatewayAnswer<T>> call(String name, Supplier<GatewayAnswer<T>> effect) {
        return UnitOfWork.forbiddenInside(Mono.fromSupplier(() -> answer(name, effect)));
    }

    private synchronized <T> GatewayAnswer<T> answer(String name, Supplier<GatewayAnswer<T>> effect) {
        calls.add(name);
        Twist twist = twists.poll();
        if (twist == null) {
            return effect.get();
        }
        if (twist.effect()) {
            var _ = effect.get();
        }
        return twist.answer().map(_ -> {
            throw new IllegalStateException("a twist is never done");
        });
    }
}
