package app.tollgate.convergence;

import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.development.QuietLogs;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import app.tollgate.simulator.PayPalSimulator;
import app.tollgate.simulator.SimulatorControl;
import app.tollgate.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The service as it ships, without doors and jobs: real use cases on a real PostgreSQL, real PayPal calls to the
/// stand-in, whose clock is the only one. One serves many histories, emptied between them.
final class ServiceUnderTest implements AutoCloseable {

    /// Longer than anything here takes.
    static final Duration SOON = Duration.ofSeconds(50);

    private static final Instant START = Instant.parse("2026-01-10T12:00:00Z");

    /// All tables but the list of migrations.
    private static final String EMPTY = """
        do $$ declare names text; begin
            select string_agg(format('%I', tablename), ', ') into names from pg_tables
                where schemaname = 'public' and tablename <> 'flyway_schema_history';
            execute 'truncate ' || names || ' cascade';
        end $$\
        """;

    private final TestDatabase database;
    private final PayPalSimulator payPal;
    private final GenericApplicationContext stores;
    private final CrashAtStep crash = new CrashAtStep();
    private final Map<PlansOnSale, Plan> plans = new EnumMap<>(PlansOnSale.class);
    private int customers;
    private GenericApplicationContext gateways;
    private GenericApplicationContext useCases;

    ServiceUnderTest() {
        QuietLogs.aboutPayPal();
        database = TestDatabase.fresh();
        payPal = PayPalSimulator.start(
                SimulatorSettings.defaults().withFrozenClock(START).withSeed(20260110));
        stores = ServiceWiring.stores(database, payPal.clock());
        gateways = ServiceWiring.payPal(payPal);
        useCases = ServiceWiring.useCases(payPal.clock(), crash, stores, gateways);
    }

    /// The one for all proofs of this JVM.
    static ServiceUnderTest shared() {
        return Shared.ONE;
    }

    private static final class Shared {
        static final ServiceUnderTest ONE = new ServiceUnderTest();
    }

    /// A use case, or a port as the use cases see it.
    <T> T its(Class<T> type) {
        return useCases.getBean(type);
    }

    /// A gateway of somebody else's, which no crash of ours reaches.
    <T> T elsewhere(Class<T> gateway) {
        return gateways.getBean(gateway);
    }

    SimulatorControl control() {
        return payPal.control();
    }

    Instant now() {
        return payPal.clock().instant();
    }

    CrashAtStep crash() {
        return crash;
    }

    Plan plan(PlansOnSale goods) {
        return plans.get(goods);
    }

    DatabaseClient sql() {
        return stores.getBean(DatabaseClient.class);
    }

    /// The process ends, and another one starts on the same database.
    void restart() {
        useCases.close();
        gateways.close();
        crash.renew();
        gateways = ServiceWiring.payPal(payPal);
        useCases = ServiceWiring.useCases(payPal.clock(), crash, stores, gateways);
    }

    /// As on the first day: plans on sale, and nobody has subscribed. Answers a customer nobody remembers.
    Customer startOver() {
        crash.renew();
        control().reset();
        await(sql().sql(EMPTY).then());
        sellPlans();
        Identity identity =
                new Identity(new CustomerId("user-" + ++customers), Optional.empty(), false, Optional.empty());
        return await(its(Customers.class).recognize(identity, Role.USER, Optional.empty(), now()));
    }

    @CanIgnoreReturnValue
    static <T> T await(Mono<T> work) {
        return work.block(SOON);
    }

    static <T> T done(Mono<GatewayAnswer<T>> call) {
        return switch (await(call)) {
            case GatewayAnswer.Done<T>(var value) -> value;
            case GatewayAnswer<T> other -> throw new IllegalStateException("PayPal answered " + other);
        };
    }

    private void sellPlans() {
        PlanGateway gateway = elsewhere(PlanGateway.class);
        Map<String, ProviderProductId> products = new HashMap<>();
        for (PlansOnSale goods : List.of(PlansOnSale.values())) {
            ProviderProductId product = products.computeIfAbsent(
                    goods.product, name -> done(gateway.createProduct(new RequestId("product-" + name))));
            PlanTerms terms = new PlanTerms(
                    euro(goods.cents),
                    new BillingInterval(BillingInterval.Unit.MONTH, 1),
                    Optional.empty(),
                    Optional.empty());
            String name = goods.code().value();
            ProviderPlanId plan = done(gateway.createPlan(
                    new PlanGateway.NewPlan(new RequestId("plan-" + name), product, name, name, terms)));
            plans.put(
                    goods,
                    aPlan().coded(name)
                            .with(terms)
                            .with(new Publication.Published(product, plan))
                            .build());
            await(its(Plans.class).add(plans.get(goods)));
        }
    }

    @Override
    public void close() {
        useCases.close();
        gateways.close();
        stores.close();
        payPal.close();
        database.close();
    }
}
