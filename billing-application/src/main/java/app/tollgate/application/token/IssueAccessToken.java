package app.tollgate.application.token;

import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// A customer gets their access decision as a signed token, which other services verify by themselves (ACC-6).
public interface IssueAccessToken {

    Mono<Outcome> issue(CustomerId customer);

    sealed interface Outcome {

        record Issued(String token, Instant expiresAt) implements Outcome {}

        /// The key that could sign was made too lately for every verifier to know it.
        record NoKeyYet() implements Outcome {}
    }
}
