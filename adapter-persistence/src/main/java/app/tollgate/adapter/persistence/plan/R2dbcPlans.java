package app.tollgate.adapter.persistence.plan;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderPlanId;
import java.time.InstantSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Plans in PostgreSQL.
public final class R2dbcPlans implements Plans {

    /// A version that is not ready comes behind every one that is, as [PlanVersions#current] says.
    private static final String CURRENT = """
        select *
          from (select distinct on (code) *
                  from plan
                 order by code, (price_minor = 0 or provider_plan_id is not null) desc, version desc) current
         order by sort_order, code
        """;

    private static final String CURRENT_BY_CODE = """
        select *
          from plan
         where code = :code
         order by (price_minor = 0 or provider_plan_id is not null) desc, version desc
         limit 1
        """;

    private static final String VERSIONS = "select * from plan where code = :code";

    private static final String CATALOGUE = "select * from plan order by code, version";

    private static final String FIND = "select * from plan where id = :id";

    private static final String FIND_BY_PROVIDER_ID = "select * from plan where provider_plan_id = :id";

    private static final String ADD = """
        insert into plan (
            id, code, version, price_minor, currency, interval_unit, interval_count, trial, setup_fee_minor,
            tier, features, limits, credits_per_payment, credits_per_day,
            name, description, headline_minor, headline_currency, badge, sort_order, other_prices,
            status, provider_product_id, provider_plan_id, changed_at)
        values (
            :id, :code, :version, :price_minor, :currency, :interval_unit, :interval_count, :trial, :setup_fee_minor,
            :tier, :features, :limits, :credits_per_payment, :credits_per_day,
            :name, :description, :headline_minor, :headline_currency, :badge, :sort_order, :other_prices,
            :status, :provider_product_id, :provider_plan_id, :changed_at)
            on conflict do nothing
        """;

    private static final String DESCRIBE = """
        update plan
           set tier = :tier, features = :features, limits = :limits,
               credits_per_payment = :credits_per_payment, credits_per_day = :credits_per_day,
               name = :name, description = :description,
               headline_minor = :headline_minor, headline_currency = :headline_currency, badge = :badge,
               sort_order = :sort_order, other_prices = :other_prices,
               status = :status, changed_at = :changed_at
         where id = :id
        """;

    /// A product may only be followed by its plan, and a plan by nothing.
    private static final String PUBLISH = """
        update plan
           set provider_product_id = :provider_product_id, provider_plan_id = :provider_plan_id
         where id = :id
           and ((provider_product_id, provider_plan_id)
                    is not distinct from (:provider_product_id, :provider_plan_id)
                or provider_product_id is null
                or (provider_plan_id is null and :provider_plan_id is not null))
        """;

    private final DatabaseClient database;
    private final InstantSource clock;

    public R2dbcPlans(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Flux<Plan> current() {
        return database.sql(CURRENT).map(PlanRows::plan).all();
    }

    @Override
    public Mono<Plan> currentByCode(PlanCode code) {
        return database.sql(CURRENT_BY_CODE)
                .bind("code", code.value())
                .map(PlanRows::plan)
                .one();
    }

    @Override
    public Mono<PlanVersions> versions(PlanCode code) {
        return database.sql(VERSIONS)
                .bind("code", code.value())
                .map(PlanRows::plan)
                .all()
                .collectList()
                .filter(versions -> !versions.isEmpty())
                .map(PlanVersions::new);
    }

    @Override
    public Flux<PlanVersions> catalogue() {
        return database.sql(CATALOGUE)
                .map(PlanRows::plan)
                .all()
                .bufferUntilChanged(Plan::code)
                .map(PlanVersions::new)
                .sort(PlanVersions.AS_SHOWN);
    }

    @Override
    public Mono<Plan> find(PlanId id) {
        return database.sql(FIND).bind("id", id.value()).map(PlanRows::plan).one();
    }

    @Override
    public Mono<Plan> findByProviderId(ProviderPlanId id) {
        return database.sql(FIND_BY_PROVIDER_ID)
                .bind("id", id.value())
                .map(PlanRows::plan)
                .one();
    }

    @Override
    public Mono<Boolean> add(Plan plan) {
        return database.sql(ADD)
                .bindValues(PlanRows.termColumns(plan))
                .bindValues(PlanRows.descriptionColumns(plan))
                .bind("changed_at", Rows.micros(clock.instant()))
                .bindValues(PlanRows.publicationColumns(plan))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> describe(Plan plan) {
        return database.sql(DESCRIBE)
                .bind("id", plan.id().value())
                .bindValues(PlanRows.descriptionColumns(plan))
                .bind("changed_at", Rows.micros(clock.instant()))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.empty() : Mono.error(() -> unknown(plan)));
    }

    /// A duplicate key ends the transaction, and that is as it should be: the work starts again from its reads.
    @Override
    public Mono<Void> publish(Plan plan) {
        return database.sql(PUBLISH)
                .bind("id", plan.id().value())
                .bindValues(PlanRows.publicationColumns(plan))
                .fetch()
                .rowsUpdated()
                .onErrorMap(DuplicateKeyException.class, _ -> stale(plan))
                .flatMap(rows -> rows == 1 ? Mono.empty() : unpublished(plan));
    }

    private Mono<Void> unpublished(Plan plan) {
        return find(plan.id()).hasElement().flatMap(known -> Mono.error(() -> known ? stale(plan) : unknown(plan)));
    }

    private static RuntimeException stale(Plan plan) {
        return new StaleWrite("plan " + plan.code().value());
    }

    private static RuntimeException unknown(Plan plan) {
        return new IllegalStateException("there is no plan " + plan.id());
    }
}
