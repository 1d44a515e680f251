package app.tollgate.domain.planrequest;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.RequestStatus.ApprovedOnce;
import app.tollgate.domain.planrequest.RequestStatus.Pending;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import java.time.Instant;
import java.util.Optional;

/// Whether two different admins have to approve what was paid by hand, neither of them what they asked for
/// themselves (MAN-4).
public record FourEyes(boolean required) {

    /// What an admin says yes to. Without an `expiry` the plan runs for its interval; `acceptAmount` takes an amount
    /// that is not the price.
    public record Yes(CustomerId by, Optional<Instant> expiry, boolean acceptAmount) {}

    public sealed interface Judgement {

        /// Nothing is missing: the plan is to be given.
        record Completes() implements Judgement {}

        /// Another admin has to say the same.
        record NeedsAnother() implements Judgement {}

        /// It was said before, and changes nothing.
        record ChangesNothing() implements Judgement {}

        record WasRejected() implements Judgement {}

        /// Neither the price, nor accepted as another amount.
        record AmountDiffers() implements Judgement {}

        /// Two admins who mean different ends have not agreed on anything, and one who means another end by now was
        /// not heard.
        record FirstMeantAnotherEnd(Optional<Instant> expiry) implements Judgement {}

        record OwnRequest() implements Judgement {}
    }

    public Judgement judge(PlanRequest request, Yes yes) {
        return switch (request.status()) {
            case Active _ -> new Judgement.ChangesNothing();
            case Rejected _ -> new Judgement.WasRejected();
            case ApprovedOnce once
            when required && once.by().equals(yes.by()) && once.expiry().equals(yes.expiry()) ->
                new Judgement.ChangesNothing();
            case Pending _, ApprovedOnce _
            when required && request.customer().equals(yes.by()) -> new Judgement.OwnRequest();
            case Pending _, ApprovedOnce _
            when !request.matchesPrice() && !yes.acceptAmount() -> new Judgement.AmountDiffers();
            case Pending _ -> required ? new Judgement.NeedsAnother() : new Judgement.Completes();
            case ApprovedOnce once ->
                required && !once.expiry().equals(yes.expiry())
                        ? new Judgement.FirstMeantAnotherEnd(once.expiry())
                        : new Judgement.Completes();
        };
    }
}
