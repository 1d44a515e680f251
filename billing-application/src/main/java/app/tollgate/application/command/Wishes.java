package app.tollgate.application.command;

import app.tollgate.application.command.CommandBook.Wanted;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.Permission;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;

/// Turns what somebody wishes into an instruction, where it fits how the subscription stands.
final class Wishes {

    private Wishes() {}

    static Wanted of(Wish wish, String by, Subscription subscription) {
        SubscriptionStatus status = subscription.status();
        return switch (wish) {
            case Wish.Cancel(var reason) -> ifGranted(Permission.toCancel(status), new Instruction.Cancel(reason), by);
            case Wish.Suspend(var reason) ->
                ifGranted(Permission.toSuspend(status), new Instruction.Suspend(reason), by);
            case Wish.Reactivate(var reason) ->
                ifGranted(Permission.toReactivate(status), new Instruction.Reactivate(reason), by);
            case Wish.PayOutstanding() -> capture(by, subscription);
        };
    }

    /// Whether seeing `open` through does what is wished, so that the wish need not be stored.
    static boolean isServedBy(Wish wish, Instruction open) {
        return switch (open) {
            case Instruction.Cancel _, Instruction.Undo _ -> wish instanceof Wish.Cancel;
            case Instruction.Suspend _ -> wish instanceof Wish.Suspend;
            case Instruction.Reactivate _ -> wish instanceof Wish.Reactivate;
            case Instruction.CaptureOutstanding _ -> wish instanceof Wish.PayOutstanding;
            case Instruction.Revise _, Instruction.TakeOver _, Instruction.GiveBack _ -> false;
        };
    }

    /// All of it: a part would not bring back access.
    private static Wanted capture(String by, Subscription subscription) {
        return subscription
                .lastReport()
                .map(ProviderReport::dunning)
                .flatMap(Dunning::outstanding)
                .map(amount -> ifGranted(
                        Permission.toCapture(subscription.status()), new Instruction.CaptureOutstanding(amount), by))
                .orElseGet(() -> new Wanted.NotNow(new Permission.Pointless()));
    }

    private static Wanted ifGranted(Permission permission, Instruction instruction, String by) {
        return permission instanceof Permission.Granted
                ? new Wanted.Now(instruction, by)
                : new Wanted.NotNow(permission);
    }
}
