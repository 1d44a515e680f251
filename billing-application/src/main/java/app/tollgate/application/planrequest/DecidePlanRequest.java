package app.tollgate.application.planrequest;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// An admin decides about what was paid by hand (MAN-2). An approval makes payment, log entry, invoice and plan at once
/// or not at all; a second one changes nothing (MAN-4). Of an approval and a rejection at once one wins.
public interface DecidePlanRequest {

    /// `why` goes into the audit log.
    Mono<Outcome> approve(PlanRequestId id, FourEyes.Yes yes, Optional<String> why);

    Mono<Outcome> reject(PlanRequestId id, String reason, CustomerId by);

    sealed interface Outcome {

        record Approved(PlanRequest request) implements Outcome {}

        /// Another admin has to approve it, too.
        record ApprovedOnce(PlanRequest request) implements Outcome {}

        record Rejected(PlanRequest request) implements Outcome {}

        /// It was decided so before, and stands as it is.
        record ChangesNothing(PlanRequest request) implements Outcome {}

        /// It was decided otherwise before.
        record DecidedOtherwise(RequestState state) implements Outcome {}

        record AmountDiffers(Money amount, Money price) implements Outcome {}

        record EndsInThePast() implements Outcome {}

        /// The new time begins where the `running` plan ends.
        record EndsBeforeItBegins(Instant running) implements Outcome {}

        record EndsTooLate(Instant latest) implements Outcome {}

        /// The first of two admins meant another end, or none where this one names one.
        record FirstMeantAnotherEnd(Optional<Instant> expiry) implements Outcome {}

        record OwnRequest() implements Outcome {}

        record NoSuchRequest() implements Outcome {}
    }
}
