package app.tollgate.adapter.persistence.reconciliation;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.SweepCandidates;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.reconciliation.Charge;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/// What a sweep compares, from PostgreSQL.
public final class R2dbcSweepCandidates implements SweepCandidates {

    /// Before every id: PostgreSQL compares UUIDs byte by byte.
    private static final UUID FIRST = new UUID(0, 0);

    /// Walks the index `subscription_by_verification`, from the place on.
    static final String NEXT = """
        select id, provider_id, verified_at
          from subscription
         where provider_id is not null
           and (coalesce(verified_at, timestamptz '-infinity'), id)
             > (coalesce(:place_at, timestamptz '-infinity'), :place_id)
           and coalesce(verified_at, timestamptz '-infinity') < :verified_before
           and (status in ('approval_pending', 'active', 'past_due', 'suspended')
             or greatest(status_since, paid_through) > :ended_since)
         order by coalesce(verified_at, timestamptz '-infinity'), id
         limit :limit
        """;

    private static final String CHARGES = """
        select sale_id, state from payment where subscription_id = :subscription order by charged_at, id
        """;

    private final DatabaseClient database;

    public R2dbcSweepCandidates(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Candidate> next(Scope scope, Place after, int limit) {
        return switch (after) {
            case Place.Start() -> next(scope, Optional.empty(), FIRST, limit);
            case Place.Behind(var at, var id) -> next(scope, at, id.value(), limit);
        };
    }

    @Override
    public Flux<Charge> chargesOf(SubscriptionId subscription) {
        return database.sql(CHARGES)
                .bind("subscription", subscription.value())
                .map(R2dbcSweepCandidates::charge)
                .all();
    }

    private Flux<Candidate> next(Scope scope, Optional<Instant> at, UUID id, int limit) {
        return database.sql(NEXT)
                .bind("place_at", Rows.nullableMoment(at))
                .bind("place_id", id)
                .bind("verified_before", Rows.micros(scope.verifiedBefore()))
                .bind("ended_since", Rows.micros(scope.endedSince()))
                .bind("limit", limit)
                .map(R2dbcSweepCandidates::candidate)
                .all();
    }

    private static Candidate candidate(Readable row) {
        return new Candidate(
                new SubscriptionId(Rows.required(row, "id", UUID.class)),
                new ProviderSubscriptionId(Rows.required(row, "provider_id", String.class)),
                Rows.moment(row, "verified_at"));
    }

    private static Charge charge(Readable row) {
        return new Charge(
                new ProviderSaleId(Rows.required(row, "sale_id", String.class)),
                Rows.constant(row, "state", SaleState.class));
    }
}
