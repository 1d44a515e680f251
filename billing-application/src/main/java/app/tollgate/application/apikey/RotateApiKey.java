package app.tollgate.application.apikey;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.SecretHash;
import app.tollgate.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// An admin puts another key, of the same name and scopes, in the place of one (IDN-4). Both count while they overlap,
/// so that a back end can change over without a gap.
public interface RotateApiKey {

    /// The longest overlap. Whoever needs more makes a second key.
    Duration OVERLAP_MAX = Duration.ofDays(30);

    /// Of several at once for one key, one succeeds.
    Mono<Outcome> rotate(Command command);

    /// With an `overlap` of nothing the old key ends at once; at most [#OVERLAP_MAX].
    record Command(ApiKeyId id, SecretHash secretHash, Duration overlap, CustomerId by) {

        public Command {
            if (overlap.isNegative() || overlap.compareTo(OVERLAP_MAX) > 0) {
                throw new IllegalArgumentException("keys overlap for 0 to " + OVERLAP_MAX.toDays() + " days");
            }
        }
    }

    sealed interface Outcome {

        record Rotated(ApiKey fresh, Instant oldEndsAt) implements Outcome {}

        record NoSuchKey() implements Outcome {}

        /// It was revoked, or another key took its place before.
        record EndedAlready() implements Outcome {}
    }
}
