package app.tollgate.domain.command;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.SubscriptionId;

/// What is to be done with a subscription at PayPal. Each case carries exactly what it takes to ask for it again after
/// a crash. `reason` is what PayPal shows beside the change, 1 to 128 characters.
public sealed interface Instruction {

    /// Ends it for good; what was paid for is kept (SUB-4).
    record Cancel(String reason) implements Instruction {}

    /// Stops billing until it is reactivated (SUB-5).
    record Suspend(String reason) implements Instruction {}

    record Reactivate(String reason) implements Instruction {}

    /// Asks the buyer to consent to another plan of the same product (SUB-6).
    record Revise(PlanId to) implements Instruction {}

    /// Collects what PayPal could not (SUB-7).
    record CaptureOutstanding(Money amount) implements Instruction {}

    /// Ends the predecessor, then takes its place (SUB-6).
    record TakeOver(SubscriptionId from) implements Instruction {}

    /// Gives back what one that has ended charged for the time that its successor is paid for (SUB-6). It stands on the
    /// ended one, where nobody waits for it: no refund may keep the customer from ending the live one.
    record GiveBack() implements Instruction {}

    /// Ends a second subscription and gives back what it charged (SUB-9).
    record Undo() implements Instruction {}
}
