package app.tollgate.application.apikey;

import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// An admin ends a key for good (IDN-4).
public interface RevokeApiKey {

    Mono<Outcome> revoke(ApiKeyId id, CustomerId by);

    sealed interface Outcome {

        /// Now, or long ago.
        record Revoked() implements Outcome {}

        record NoSuchKey() implements Outcome {}
    }
}
