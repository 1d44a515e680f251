package app.tollgate.application.apikey;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is put on record about a key: never its secret, nor the hash of it.
final class KeyRecord {

    private KeyRecord() {}

    static AuditEntry created(ApiKey key, Instant now) {
        return entry(key, AuditAction.API_KEY_CREATED, AuditChange.made(facts(key)), key.createdBy(), now);
    }

    static AuditEntry revoked(ApiKey key, CustomerId by, Instant now) {
        return entry(key, AuditAction.API_KEY_REVOKED, AuditChange.undone(facts(key)), by, now);
    }

    static AuditEntry rotated(ApiKey old, ApiKey fresh, Instant end) {
        Map<String, String> after = new HashMap<>(facts(fresh));
        after.put("replacedBy", publicId(fresh));
        after.put("endsAt", end.toString());
        return entry(
                old,
                AuditAction.API_KEY_ROTATED,
                new AuditChange(facts(old), after),
                fresh.createdBy(),
                fresh.createdAt());
    }

    private static String publicId(ApiKey key) {
        return key.id().value().toString().replace("-", "");
    }

    private static AuditEntry entry(ApiKey key, AuditAction action, AuditChange change, CustomerId by, Instant now) {
        return new AuditEntry(by, action, AuditSubject.of("API key " + publicId(key)), change, Optional.empty(), now);
    }

    private static Map<String, String> facts(ApiKey key) {
        String scopes = key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        return Map.of("name", key.name(), "scopes", scopes);
    }
}
