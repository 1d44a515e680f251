package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.adapter.persistence.plan.PlanRows;
import app.tollgate.adapter.persistence.subscription.SubscriptionRows;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanCode;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The facts of access from PostgreSQL: one statement, so that no decision mixes two states of the world.
public final class R2dbcAccessFactsView implements AccessFactsView {

    private static final String FACTS = """
        select subscription.customer_id, subscription.status, subscription.approve_url, subscription.failed_payments,
               subscription.status_since, subscription.paid_through, subscription.verified_at,
               plan.code, plan.tier, plan.features, plan.limits, plan.credits_per_payment, plan.credits_per_day
          from subscription
          join plan on plan.id = subscription.plan_id
         where subscription.customer_id = any(:customers) and subscription.status not in ('abandoned', 'undone')
         order by subscription.created_at desc, subscription.id desc
        """;

    private final DatabaseClient database;

    public R2dbcAccessFactsView(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<AccessFacts> of(CustomerId customer) {
        return ofAll(Set.of(customer)).mapNotNull(facts -> facts.get(customer));
    }

    @Override
    public Mono<Map<CustomerId, AccessFacts>> ofAll(Set<CustomerId> customers) {
        return database.sql(FACTS)
                .bind("customers", customers.stream().map(CustomerId::value).toArray(String[]::new))
                .map(OwnedFact::of)
                .all()
                .collect(Collectors.groupingBy(
                        OwnedFact::owner, Collectors.mapping(OwnedFact::fact, Collectors.toList())))
                .map(found -> completed(customers, found));
    }

    private static Map<CustomerId, AccessFacts> completed(
            Set<CustomerId> customers, Map<CustomerId, List<SubscriptionFact>> found) {
        return customers.stream()
                .collect(Collectors.toMap(
                        Function.identity(), customer -> new AccessFacts(found.getOrDefault(customer, List.of()))));
    }

    private static SubscriptionFact fact(Readable row) {
        return new SubscriptionFact(
                new PlanCode(Rows.required(row, "code", String.class)),
                PlanRows.benefits(row),
                SubscriptionRows.status(row),
                Rows.moment(row, "paid_through"),
                Rows.moment(row, "verified_at"));
    }

    private record OwnedFact(CustomerId owner, SubscriptionFact fact) {

        static OwnedFact of(Readable row) {
            return new OwnedFact(
                    new CustomerId(Rows.required(row, "customer_id", String.class)), R2dbcAccessFactsView.fact(row));
        }
    }
}
