package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The facts of access as they were at a moment, from what the triggers of the tables appended.
public final class R2dbcAccessHistoryView implements AccessHistoryView {

    /// Names its columns as [R2dbcAccessFactsView] does. Plans are as they were recorded then, too.
    private static final String FACTS = """
        with recorded as (
            select distinct on (kind, row_id) kind, state
              from access_history
             where customer_id = :customer and happened_at <= :at
             order by kind, row_id, seq desc)
        select :customer as person_id, person.state ->> 'role' as person_role,
               given.grants,
               forced.state ->> 'tier' as override_tier,
               (forced.state ->> 'changed_at')::timestamptz as override_since,
               forced_plan ->> 'code' as override_plan, forced_plan -> 'limits' as override_limits,
               subscription.*,
               plan ->> 'code' as code, plan ->> 'tier' as tier, plan -> 'features' as features,
               plan -> 'limits' as limits, (plan ->> 'credits_per_payment')::bigint as credits_per_payment,
               (plan ->> 'credits_per_day')::bigint as credits_per_day
          from recorded person
          cross join lateral (
               select coalesce(jsonb_agg(jsonb_build_object(
                          'kind', one.kind, 'tier', one.tier, 'startsAt', one.starts_at, 'endsAt', one.ends_at,
                          'plan', its ->> 'code', 'limits', its -> 'limits')), '[]') as grants
                 from (select 'sign_up_trial' as kind, tier, plan_id, starts_at, ends_at
                         from sign_up_trial where customer_id = :customer and starts_at <= :at
                       union all
                       select past.kind, past.tier, past.plan_id, past.starts_at, past.ends_at
                         from recorded, jsonb_populate_record(null::access_grant, state) past
                        where recorded.kind = 'grant') one
                 left join lateral plan_recorded(one.plan_id, :at) its on true) given
          left join recorded forced on forced.kind = 'override' and forced.state ->> 'tier' is not null
          left join lateral plan_recorded((forced.state ->> 'plan_id')::uuid, :at) forced_plan on true
          left join recorded wanted
            on wanted.kind = 'subscription' and wanted.state ->> 'status' not in ('abandoned', 'undone')
          left join lateral jsonb_populate_record(null::subscription, wanted.state) subscription on true
          left join lateral plan_recorded(subscription.plan_id, :at) plan on true
         where person.kind = 'person'
         order by subscription.created_at desc, subscription.id desc
        """;

    private static final String KNOWN_SINCE = """
        select known_since from access_history_kept where known_since > '-infinity'
        """;

    private final DatabaseClient database;

    public R2dbcAccessHistoryView(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<AccessFacts> of(CustomerId customer, Instant at) {
        return database.sql(FACTS)
                .bind("customer", customer.value())
                .bind("at", Rows.micros(at))
                .map(AccessRow::of)
                .all()
                .collectList()
                .map(AccessRow::facts);
    }

    @Override
    public Mono<Instant> knownSince() {
        return database.sql(KNOWN_SINCE)
                .map(row -> Rows.required(row, "known_since", Instant.class))
                .one();
    }
}
