package app.tollgate.application.port.view;

import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.CustomerId;
import java.util.Optional;
import reactor.core.publisher.Flux;

/// The audit log, for people to look at (ADM-5).
public interface AuditTrail {

    /// At most `limit` entries, the newest first, behind the one numbered `after` (keyset).
    Flux<Numbered> newestFirst(Filter filter, int limit, Optional<Long> after);

    default Flux<Numbered> newestFirst(int limit, Optional<Long> after) {
        return newestFirst(Filter.EVERYTHING, limit, after);
    }

    /// Only what was done to a customer, only what somebody did, or both. An id nobody has finds nothing.
    record Filter(Optional<CustomerId> subject, Optional<CustomerId> actor) {

        public static final Filter EVERYTHING = new Filter(Optional.empty(), Optional.empty());
    }

    /// Numbers grow, with gaps. Of two that were written at once, the one with the lower number may show up later.
    record Numbered(long number, AuditEntry entry) {}
}
