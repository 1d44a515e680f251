package app.tollgate.application.reconciliation;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.reconciliation.RunId;
import reactor.core.publisher.Mono;

/// An admin wants a run now. It is only written down here: whichever instance sees it first carries it out, and nobody
/// waits for it.
public interface RequestReconciliation {

    Mono<Outcome> request(CustomerId askedBy);

    sealed interface Outcome {

        record Accepted(RunId run) implements Outcome {}

        /// One is running; two at once would only ask PayPal twice.
        record AlreadyRunning(RunId run) implements Outcome {}
    }
}
