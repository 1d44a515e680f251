package app.tollgate.adapter.persistence.audit;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The audit log in PostgreSQL, where a trigger refuses every change to it.
public final class R2dbcAuditLog implements AuditLog, AuditTrail {

    private static final String RECORD = """
        insert into audit_log (happened_at, actor_id, action, subject_id, subject, before_state, after_state, reason)
        values (:at, :actor, :action, :subject_id, :subject, :before, :after, :reason)
        """;

    /// Only the conditions that are asked for, so that each question finds its index.
    private static final String NEWEST_FIRST = "select * from audit_log where %s order by seq desc limit :limit";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseClient database;

    public R2dbcAuditLog(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> record(AuditEntry entry) {
        return database.sql(RECORD)
                .bind("at", Rows.micros(entry.at()))
                .bind("actor", entry.actor().value())
                .bind("action", Rows.word(entry.action()))
                .bind("subject_id", nullable(entry.subject().customer().map(CustomerId::value), String.class))
                .bind("subject", entry.subject().text())
                .bind("before", json(entry.change().before()))
                .bind("after", json(entry.change().after()))
                .bind("reason", nullable(entry.reason(), String.class))
                .then();
    }

    @Override
    public Flux<Numbered> newestFirst(Filter filter, int limit, Optional<Long> after) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        filter.subject().ifPresent(subject -> wanted.put(isDoneTo(subject), subject.value()));
        filter.actor().ifPresent(actor -> wanted.put("actor_id = :actor", actor.value()));
        after.ifPresent(place -> wanted.put("seq < :after", place));
        return database.sql(NEWEST_FIRST.formatted(conditions(wanted.keySet())))
                .bindValues(named(wanted))
                .bind("limit", limit)
                .map(R2dbcAuditLog::numbered)
                .all();
    }

    /// Whoever was added by e-mail is no customer, and stands in the log in words.
    private static String isDoneTo(CustomerId subject) {
        return AddedUser.isIdOfOne(subject) ? "subject_id is null and subject = :subject" : "subject_id = :subject";
    }

    private static String conditions(Set<String> wanted) {
        return wanted.isEmpty() ? "true" : String.join(" and ", wanted);
    }

    /// By the name behind the colon.
    private static Map<String, Object> named(Map<String, Object> wanted) {
        return wanted.entrySet().stream()
                .collect(Collectors.toMap(
                        condition ->
                                condition.getKey().substring(condition.getKey().indexOf(':') + 1),
                        Map.Entry::getValue));
    }

    private static Numbered numbered(Readable row) {
        return new Numbered(
                required(row, "seq", Long.class),
                new AuditEntry(
                        new CustomerId(required(row, "actor_id", String.class)),
                        constant(row, "action", AuditAction.class),
                        new AuditSubject(
                                optional(row, "subject_id", String.class).map(CustomerId::new),
                                required(row, "subject", String.class)),
                        new AuditChange(facts(row, "before_state"), facts(row, "after_state")),
                        optional(row, "reason", String.class),
                        required(row, "happened_at", Instant.class)));
    }

    private static Parameter json(Map<String, String> facts) {
        return nullable(
                Optional.of(facts).filter(some -> !some.isEmpty()).map(some -> Json.of(JSON.writeValueAsString(some))),
                Json.class);
    }

    private static Map<String, String> facts(Readable row, String column) {
        return optional(row, column, Json.class)
                .map(json -> JSON.readValue(json.asString(), new TypeReference<Map<String, String>>() {}))
                .orElseGet(Map::of);
    }
}
