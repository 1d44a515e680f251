package app.tollgate.adapter.persistence.subscription;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.domain.plan.PlanCode;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/// Counts the rows of subscriptions. Versions of a plan count together; what was never approved and given up does not
/// count.
public final class R2dbcSubscriptionCensus implements SubscriptionCensus {

    private static final String COUNTS = """
        select plan.code, subscription.status, count(*) as subscriptions
          from subscription
          join plan on plan.id = subscription.plan_id
         where subscription.status not in ('abandoned', 'undone')
         group by plan.code, subscription.status
         order by plan.code, subscription.status collate "C"
        """;

    private final DatabaseClient database;

    public R2dbcSubscriptionCensus(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Count> counts() {
        return database.sql(COUNTS).map(R2dbcSubscriptionCensus::count).all();
    }

    private static Count count(Readable row) {
        return new Count(
                new PlanCode(Rows.required(row, "code", String.class)),
                Rows.required(row, "status", String.class),
                Rows.required(row, "subscriptions", Long.class));
    }
}
