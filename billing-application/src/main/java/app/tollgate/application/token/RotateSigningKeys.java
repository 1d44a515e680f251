package app.tollgate.application.token;

import app.tollgate.domain.token.KeyId;
import reactor.core.publisher.Mono;

/// Makes the next signing key when it is time, and deletes those that nobody needs any more (ACC-6). Any number of
/// instances may do it at once; one key comes of it.
public interface RotateSigningKeys {

    Mono<Outcome> rotate();

    sealed interface Outcome {

        /// `made` says whether it was us who made the next key.
        record Rotated(boolean made, long deleted) implements Outcome {}

        /// A key that is to sign cannot be opened; nothing was done.
        record Unusable(KeyId key) implements Outcome {}
    }
}
