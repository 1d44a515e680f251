package app.tollgate.application.command;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.application.command.SteerSubscription.Command;
import app.tollgate.application.command.SteerSubscription.Target;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.application.subscription.Reports;
import app.tollgate.application.subscription.SubscriptionHouse;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The use cases about commands over fakes, in the house of subscriptions.
final class CommandHouse {

    /// The end of the month that begins now, as the billing calendar has it.
    static final Instant PAID_THROUGH = Instant.parse("2026-04-01T10:00:00Z");

    final SubscriptionHouse subscriptions = new SubscriptionHouse();
    final PretendControl control = new PretendControl(subscriptions.paypal, subscriptions.clock);
    final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final CommandBook book = new CommandBook(
            subscriptions.unitOfWork, subscriptions.commands, subscriptions.identifiers, subscriptions.clock);
    private final Execution execution = new Execution(
            new Ordering(control), subscriptions.paypal, subscriptions.refresh(), book, subscriptions.clock);
    private final GivingBack givingBack =
            new GivingBack(control, subscriptions.refresh(), subscriptions.payments, subscriptions.commands);
    private final Compensation compensation = new Compensation(execution, givingBack, subscriptions.refresh(), book);
    private final DoubleCharges doubleCharges = new DoubleCharges(
            new ReplacedTime(
                    subscriptions.subscriptions,
                    subscriptions.plans,
                    subscriptions.payments,
                    subscriptions.unitOfWork,
                    subscriptions.clock),
            givingBack,
            book);
    private final Retiring retiring = new Retiring(control, subscriptions.refresh(), subscriptions.subscriptions);
    private final Resolution resolution = new Resolution(
            subscriptions.commands,
            subscriptions.subscriptions,
            execution,
            new Replacement(
                    new TakingOver(
                            retiring,
                            subscriptions.refresh(),
                            subscriptions.unitOfWork,
                            subscriptions.subscriptions,
                            book,
                            subscriptions.clock),
                    doubleCharges),
            new Undoing(
                    subscriptions.refresh(),
                    subscriptions.unitOfWork,
                    subscriptions.subscriptions,
                    compensation,
                    new Adoption(retiring, subscriptions.refresh(), book),
                    subscriptions.clock),
            subscriptions.clock);
    private final Successors successors = new Successors(
            subscriptions.unitOfWork,
            subscriptions.subscriptions,
            subscriptions.commands,
            resolution,
            subscriptions.refresh(),
            subscriptions.clock);

    /// Ann has a subscription that PayPal calls `id`, active and paid for a month.
    @CanIgnoreReturnValue
    Subscription annIsSubscribed(String id) {
        Subscription row = subscriptions
                .annsSubscription(subscriptions.monthly)
                .knownAs(id)
                .activeUntil(PAID_THROUGH)
                .build();
        subscriptions.has(row);
        subscriptions.paypal.reports(
                Reports.aReport(id).of(subscriptions.ann.id()).build(), Reports.aPaidSale("S-" + id, NOW));
        return row;
    }

    /// PayPal could not collect, and says so from now on.
    void owes(String id, long cents) {
        subscriptions.paypal.changes(new ProviderSubscriptionId(id), report -> owing(report, cents));
        var _ = subscriptions.refreshNow(id);
    }

    @CanIgnoreReturnValue
    SteerSubscription.Outcome steer(Wish wish) {
        return steer(subscriptions.ann.id(), wish);
    }

    SteerSubscription.Outcome steer(CustomerId customer, Wish wish) {
        return steer(new Command(new Target.LiveOf(customer), wish, customer.value()));
    }

    @CanIgnoreReturnValue
    SteerSubscription.Outcome steer(Command command) {
        return new SteerSubscriptionService(
                        book, execution, resolution, successors, subscriptions.subscriptions, new DebtRecord(audit))
                .steer(command)
                .block(SOON);
    }

    ChangePlan.Outcome changeTo(PlanCode plan) {
        Revising revising = new Revising(
                book, resolution, control, subscriptions.unitOfWork, subscriptions.subscriptions, subscriptions.clock);
        Resubscribing resubscribing = new Resubscribing(
                subscriptions.unitOfWork,
                subscriptions.subscriptions,
                subscriptions.paypal,
                subscriptions.identifiers,
                subscriptions.clock);
        return new ChangePlanService(
                        subscriptions.plans, subscriptions.subscriptions, successors, revising, resubscribing)
                .change(new ChangePlan.Command(
                        subscriptions.ann,
                        plan,
                        URI.create("https://shop.test/back"),
                        URI.create("https://shop.test/away")))
                .block(SOON);
    }

    /// The janitor comes by after so long.
    ResolveCommands.Report janitorAfter(Duration time) {
        subscriptions.clock.advance(time);
        return new ResolveCommandsService(
                        subscriptions.commands, subscriptions.subscriptions, resolution, subscriptions.clock)
                .resolve(100)
                .block(SOON);
    }

    List<SubscriptionCommand> commandsOf(Subscription subscription) {
        return subscriptions.commands.of(subscription.id()).collectList().block(SOON);
    }

    private static ProviderSubscription owing(ProviderSubscription report, long cents) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                report.status(),
                report.customId(),
                report.overridden(),
                report.startsAt(),
                report.updatedAt(),
                report.nextBillingAt(),
                new Dunning(1, Optional.of(euro(cents)), Optional.empty()));
    }
}
