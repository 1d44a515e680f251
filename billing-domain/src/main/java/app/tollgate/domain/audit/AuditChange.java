package app.tollgate.domain.audit;

import java.util.Map;

/// What stood before and after, each fact by its name and in words; empty where there was nothing. Secrets and what
/// only a payment provider should know have no place in it: the log is kept for ever.
public record AuditChange(Map<String, String> before, Map<String, String> after) {

    public AuditChange {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static AuditChange made(Map<String, String> after) {
        return new AuditChange(Map.of(), after);
    }

    public static AuditChange undone(Map<String, String> before) {
        return new AuditChange(before, Map.of());
    }
}
