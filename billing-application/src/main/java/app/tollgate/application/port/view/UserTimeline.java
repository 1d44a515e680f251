package app.tollgate.application.port.view;

import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Flux;

/// All that was recorded of one user, from every table that says something, as one list (ADM-2).
public interface UserTimeline {

    /// At most `limit` happenings, the newest first, starting behind `after` (keyset).
    Flux<Happening> newestFirst(CustomerId user, int limit, Position after);

    /// `key` tells it from everything else: what kind it is of, a colon, and its id. `facts` depend on the kind.
    record Happening(Instant at, String key, Map<String, String> facts) {

        public String kind() {
            return key.substring(0, key.indexOf(':'));
        }

        public String id() {
            return key.substring(key.indexOf(':') + 1);
        }
    }

    /// A place in the list.
    sealed interface Position {

        record Start() implements Position {}

        record Behind(Instant at, String key) implements Position {}
    }
}
