package app.tollgate.domain.command;

import app.tollgate.domain.subscription.ProviderSubscription;
import java.time.Duration;

/// What PayPal's present state says about a command whose outcome is not known (SYN-2).
public sealed interface Standing {

    /// It has had its effect.
    record Fulfilled() implements Standing {}

    /// It has not, and asking again is safe.
    record ToAsk() implements Standing {}

    /// It has not, and it is too late, or pointless, to ask again.
    record Hopeless(String why) implements Standing {}

    /// PayPal remembers the request id of a capture for 72 h; asking later could charge twice (PayPal facts, 7).
    Duration CAPTURE_REMEMBERED = Duration.ofHours(72);

    /// Whoever wanted a pause, or its end, a day ago may have changed their mind.
    Duration PAUSE_WANTED = Duration.ofDays(1);

    /// Judges one instruction of the given age by what PayPal reports of its subscription.
    static Standing of(Instruction instruction, ProviderSubscription report, Duration age) {
        return switch (instruction) {
            case Instruction.Cancel _ -> ofAnEnd(report);
            case Instruction.Undo _ -> ofAnEnd(report);
            case Instruction.TakeOver _, Instruction.GiveBack _ -> new ToAsk();
            case Instruction.Suspend _ -> ofASuspension(report, age);
            case Instruction.Reactivate _ -> ofAReactivation(report, age);
            case Instruction.CaptureOutstanding _ -> ofACapture(report, age);
            case Instruction.Revise _ -> new Hopeless("the link to consent was lost");
        };
    }

    private static Standing ofAnEnd(ProviderSubscription report) {
        return switch (report.status()) {
            case CANCELLED, EXPIRED -> new Fulfilled();
            case ACTIVE, SUSPENDED -> new ToAsk();
            case APPROVAL_PENDING, APPROVED -> new Hopeless("never approved");
        };
    }

    private static Standing ofASuspension(ProviderSubscription report, Duration age) {
        return switch (report.status()) {
            case SUSPENDED -> new Fulfilled();
            case ACTIVE -> whileWanted(age);
            case APPROVAL_PENDING, APPROVED -> new Hopeless("never approved");
            case CANCELLED, EXPIRED -> new Hopeless("ended meanwhile");
        };
    }

    private static Standing ofAReactivation(ProviderSubscription report, Duration age) {
        return switch (report.status()) {
            case ACTIVE -> new Fulfilled();
            case SUSPENDED -> whileWanted(age);
            case APPROVAL_PENDING, APPROVED -> new Hopeless("never approved");
            case CANCELLED, EXPIRED -> new Hopeless("ended meanwhile");
        };
    }

    private static Standing ofACapture(ProviderSubscription report, Duration age) {
        if (report.dunning().outstanding().isEmpty()) {
            return new Fulfilled();
        }
        return age.compareTo(CAPTURE_REMEMBERED) < 0 ? new ToAsk() : new Hopeless("too old to be asked for again");
    }

    private static Standing whileWanted(Duration age) {
        return age.compareTo(PAUSE_WANTED) < 0 ? new ToAsk() : new Hopeless("too old to be wanted");
    }
}
