package app.tollgate.adapter.web.audit;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.AuditTrail.Numbered;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One entry on the wire. `user` is the customer it was done to, if it was one; `before` and `after` are null where
/// there was nothing.
record AuditJson(
        long number,
        Instant at,
        String by,
        String action,
        @Nullable String user,
        String subject,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable String reason) {

    static AuditJson of(Numbered numbered) {
        AuditEntry entry = numbered.entry();
        return new AuditJson(
                numbered.number(),
                entry.at(),
                entry.actor().value(),
                entry.action().name().toLowerCase(Locale.ROOT),
                entry.subject().customer().map(CustomerId::value).orElse(null),
                entry.subject().text(),
                sorted(entry.change().before()),
                sorted(entry.change().after()),
                entry.reason().orElse(null));
    }

    private static @Nullable Map<String, String> sorted(Map<String, String> facts) {
        return facts.isEmpty() ? null : new TreeMap<>(facts);
    }

    record PageJson(List<AuditJson> entries, @Nullable String next) {

        static PageJson of(Page<Numbered, Long> page) {
            return new PageJson(
                    page.entries().stream().map(AuditJson::of).toList(),
                    page.next().map(String::valueOf).orElse(null));
        }
    }
}
