package app.tollgate.adapter.persistence.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The facts of access from PostgreSQL: one statement, so that no decision mixes two states of the world.
public final class R2dbcAccessFactsView implements AccessFactsView {

    private static final String FACTS = """
        select person.id as person_id, person.role as person_role,
               given.grants,
               forced.tier as override_tier, forced.changed_at as override_since,
               forced_plan.code as override_plan, forced_plan.limits as override_limits,
               subscription.*,
               plan.code, plan.tier, plan.features, plan.limits, plan.credits_per_payment, plan.credits_per_day
          from customer person
          cross join lateral (
               select coalesce(jsonb_agg(jsonb_build_object(
                          'kind', one.kind, 'tier', one.tier, 'startsAt', one.starts_at, 'endsAt', one.ends_at,
                          'plan', its.code, 'limits', its.limits)), '[]') as grants
                 from (select 'sign_up_trial' as kind, tier, plan_id, starts_at, ends_at
                         from sign_up_trial where customer_id = person.id
                       union all
                       select kind, tier, plan_id, starts_at, ends_at
                         from access_grant where customer_id = person.id) one
                 left join plan its on its.id = one.plan_id) given
          left join access_override forced on forced.customer_id = person.id and forced.tier is not null
          left join plan forced_plan on forced_plan.id = forced.plan_id
          left join subscription
            on subscription.customer_id = person.id and subscription.status not in ('abandoned', 'undone')
          left join plan on plan.id = subscription.plan_id
         where person.id = any(:customers)
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
                .map(AccessRow::of)
                .all()
                .collect(groupingBy(AccessRow::person))
                .map(found -> completed(customers, found));
    }

    private static Map<CustomerId, AccessFacts> completed(
            Set<CustomerId> customers, Map<CustomerId, List<AccessRow>> found) {
        return customers.stream()
                .collect(toMap(
                        Function.identity(), customer -> AccessRow.facts(found.getOrDefault(customer, List.of()))));
    }
}
