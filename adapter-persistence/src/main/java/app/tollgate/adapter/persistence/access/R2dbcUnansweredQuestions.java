package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Unanswered questions beside the subscriptions they were about. The subscription's version stays: nobody who is
/// changing it has to start over for this.
public final class R2dbcUnansweredQuestions implements UnansweredQuestions {

    private static final String REMEMBER = """
        update subscription
           set unanswered_at = :asked_at, changed_at = greatest(changed_at, :asked_at)
         where provider_id = :id
           and verified_at + make_interval(secs => :seconds) <= :asked_at
           and (unanswered_at is null or unanswered_at < verified_at + make_interval(secs => :seconds))
        """;

    private final DatabaseClient database;

    public R2dbcUnansweredQuestions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> remember(ProviderSubscriptionId id, Instant askedAt, Duration limit) {
        return database.sql(REMEMBER)
                .bind("id", id.value())
                .bind("asked_at", Rows.micros(askedAt))
                .bind("seconds", (double) limit.toSeconds())
                .then();
    }
}
