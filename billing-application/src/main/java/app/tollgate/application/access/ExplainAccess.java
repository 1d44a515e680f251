package app.tollgate.application.access;

import app.tollgate.domain.access.AccessExplanation;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Why may this customer do what they may, now or at a past moment (ACC-5)? The decision is the one that
/// [CheckAccess] gives, or gave.
public interface ExplainAccess {

    Mono<Outcome> explain(Question question);

    /// `at` is a moment of the past; without it the question is about now.
    record Question(CustomerId customer, Optional<Instant> at) {}

    sealed interface Outcome {

        record Explained(AccessExplanation explanation) implements Outcome {}

        record NotYetKnown() implements Outcome {}

        /// What was recorded before `since` has been let go.
        record NoLongerKnown(Instant since) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }
}
