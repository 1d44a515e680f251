package app.tollgate.convergence;

import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.PlanChange;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import app.tollgate.simulator.subscription.Subscription.Status;
import java.util.List;
import java.util.Optional;

/// Every subscription stands locally as at PayPal, one is alive at most, and none ended that nobody wanted to end.
final class StandingChecks {

    private StandingChecks() {}

    static void of(BothSides sides) {
        sides.truth().subscriptions().forEach(book -> of(sides, book));
        sides.rows().forEach(row -> isKnownAtPayPal(sides, row));
        List<String> alive = sides.truth().subscriptions().stream()
                .filter(StandingChecks::isAlive)
                .map(SubscriptionBook::id)
                .toList();
        sides.expect(alive.size() <= 1, "alive at PayPal beside each other: " + alive);
    }

    private static void of(BothSides sides, SubscriptionBook book) {
        Optional<Subscription> row = sides.rowOf(book);
        if (row.isEmpty()) {
            sides.expect(book.status() == Status.APPROVAL_PENDING, "no row of " + book.id() + ", " + book.status());
            return;
        }
        String local = row.get().status().getClass().getSimpleName();
        sides.expect(
                mayStandAs(row.get().status(), book),
                book.id() + " is " + local + " here, at PayPal " + book.status() + " with " + book.failedPayments()
                        + " failures and " + book.outstanding().value() + " outstanding");
        boolean waits = book.status() == Status.APPROVAL_PENDING;
        sides.expect(
                waits || sides.isUndone(book) || isOnPlan(sides, row.get(), book), book.id() + " is on another plan");
        endedForAReason(sides, book, row.get());
        sides.expect(
                !isAlive(book) || !sides.world().chronicle().mustHaveEnded(book.id()),
                book.id() + " lives on, and its end was told");
    }

    private static boolean mayStandAs(SubscriptionStatus local, SubscriptionBook book) {
        boolean ended = book.status() == Status.CANCELLED || book.status() == Status.EXPIRED;
        boolean unpaid = isUnpaid(book);
        return switch (local) {
            case SubscriptionStatus.ApprovalPending _, SubscriptionStatus.Abandoned _ ->
                book.status() == Status.APPROVAL_PENDING;
            case SubscriptionStatus.Active _ -> book.status() == Status.ACTIVE && !unpaid;
            case SubscriptionStatus.PastDue(int failures) ->
                book.status() == Status.ACTIVE && unpaid && failures == book.failedPayments();
            case SubscriptionStatus.Suspended _ -> book.status() == Status.SUSPENDED;
            case SubscriptionStatus.Cancelled _ -> book.status() == Status.CANCELLED;
            case SubscriptionStatus.Expired _ -> book.status() == Status.EXPIRED;
            case SubscriptionStatus.Undone _ -> ended;
        };
    }

    private static boolean isUnpaid(SubscriptionBook book) {
        return book.failedPayments() > 0 || book.outstanding().value().signum() > 0;
    }

    /// Or agreed to go there with the next charge.
    private static boolean isOnPlan(BothSides sides, Subscription row, SubscriptionBook book) {
        PlanId plan = sides.world().service().plan(sides.world().goodsOf(book)).id();
        return row.plan().equals(plan)
                || row.course()
                        .change()
                        .filter(change -> change instanceof PlanChange.Agreed(var to, var _) && to.equals(plan))
                        .isPresent();
    }

    private static void endedForAReason(BothSides sides, SubscriptionBook book, Subscription row) {
        Chronicle chronicle = sides.world().chronicle();
        boolean undone = sides.isUndone(book);
        sides.expect(
                !undone || chronicle.stoodBesideAnother(book.id()), book.id() + " was undone and was the only one");
        boolean succeeded = sides.rows().stream()
                .flatMap(other -> other.course().succession().stream())
                .anyMatch(succession -> succession.predecessor().equals(row.id()));
        boolean gaveWay = isUnpaid(book) && chronicle.stoodBesideAnother(book.id());
        sides.expect(
                book.status() != Status.CANCELLED || undone || succeeded || gaveWay || chronicle.mayEnd(book.id()),
                book.id() + " was cancelled, and nobody wanted that");
    }

    private static void isKnownAtPayPal(BothSides sides, Subscription row) {
        row.providerId()
                .filter(id -> sides.truth().subscription(id.value()).isEmpty())
                .ifPresent(id -> sides.expect(false, "PayPal knows nothing of " + id.value()));
    }

    static boolean isAlive(SubscriptionBook book) {
        return book.status() == Status.ACTIVE || book.status() == Status.SUSPENDED;
    }
}
