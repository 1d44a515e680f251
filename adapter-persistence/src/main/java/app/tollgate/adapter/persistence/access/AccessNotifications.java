package app.tollgate.adapter.persistence.access;

import app.tollgate.domain.customer.CustomerId;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Hears from PostgreSQL whose access changed, on a connection that does nothing else.
///
/// News are a hint: what is lost, the comparison of versions finds (ADR 14).
public final class AccessNotifications {

    private static final String LISTEN = "listen tollgate_access";

    /// A network that goes silent says nothing, so we ask.
    private static final Duration PULSE = Duration.ofSeconds(10);

    private static final Duration PULSE_MAX = Duration.ofSeconds(5);

    private final PostgresqlConnectionFactory connections;
    private final AccessSnapshots snapshots;

    public AccessNotifications(PostgresqlConnectionFactory connections, AccessSnapshots snapshots) {
        this.connections = connections;
        this.snapshots = snapshots;
    }

    public enum News {
        /// From here on nothing is missed; everything before may have been.
        LISTENING,
        CHANGED
    }

    /// Forgets the snapshots of whoever changed, for as long as the connection lives. Never completes: fails when the
    /// connection cannot be had, or is lost.
    public Flux<News> follow() {
        return Flux.usingWhen(connections.create(), this::follow, PostgresqlConnection::close);
    }

    private Flux<News> follow(PostgresqlConnection connection) {
        Flux<News> changes = connection
                .getNotifications()
                .map(this::forget)
                .concatWith(Mono.error(() -> lost("the connection that listens was closed")));
        return Flux.merge(changes, listen(connection), pulse(connection));
    }

    private Mono<News> listen(PostgresqlConnection connection) {
        return connection
                .createStatement(LISTEN)
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .then(Mono.fromSupplier(this::begin));
    }

    private News begin() {
        snapshots.forgetAll();
        return News.LISTENING;
    }

    private News forget(Notification notification) {
        String customer = Objects.requireNonNullElse(notification.getParameter(), "");
        snapshots.counts().notified();
        if (customer.isEmpty()) {
            snapshots.forgetAll();
        } else {
            snapshots.forget(List.of(new CustomerId(customer)));
        }
        return News.CHANGED;
    }

    private static Flux<News> pulse(PostgresqlConnection connection) {
        return Flux.interval(PULSE)
                .onBackpressureDrop()
                .concatMap(_ -> connection.validate(ValidationDepth.REMOTE).timeout(PULSE_MAX), 1)
                .filter(alive -> !alive)
                .flatMap(_ -> Mono.error(() -> lost("the connection that listens does not answer")));
    }

    private static R2dbcNonTransientResourceException lost(String why) {
        return new R2dbcNonTransientResourceException(why);
    }
}
