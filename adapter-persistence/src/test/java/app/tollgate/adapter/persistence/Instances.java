package app.tollgate.adapter.persistence;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/// Several instances of the service's stores on one database, new for each test. Their clocks stand still.
public final class Instances implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<AnnotationConfigApplicationContext> started = new ArrayList<>();
    private TestDatabase database;

    public Instance start() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseSettings.class, () -> database.settings().withConnectionsMax(4));
        context.registerBean(InstantSource.class, () -> new MovableClock(NOW));
        context.register(PersistenceConfiguration.class);
        context.refresh();
        started.add(context);
        return new Instance(context);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        database = TestDatabase.fresh();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        started.forEach(AnnotationConfigApplicationContext::close);
        started.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        database.close();
    }

    /// The stores of one instance.
    public record Instance(AnnotationConfigApplicationContext context) {

        public <T> T get(Class<T> bean) {
            return context.getBean(bean);
        }

        public MovableClock clock() {
            return (MovableClock) get(InstantSource.class);
        }

        public CustomerId aCustomer() {
            return get(Customers.class)
                    .recognize(anIdentity(), Role.USER, Optional.empty(), NOW)
                    .block(SOON)
                    .id();
        }

        /// In a unit of work, as the service does.
        @CanIgnoreReturnValue
        public Subscription subscribe(CustomerId customer) {
            Plan plan = aPlan().build();
            Subscription subscription =
                    aSubscription().ownedBy(customer).to(plan).build();
            get(Plans.class).add(plan).then().block(SOON);
            get(UnitOfWork.class)
                    .atomically(() -> get(Subscriptions.class).add(subscription))
                    .then()
                    .block(SOON);
            return subscription;
        }

        public long count(String rows) {
            return get(DatabaseClient.class)
                    .sql("select count(*) from " + rows)
                    .mapValue(Long.class)
                    .one()
                    .block(SOON);
        }

        public void execute(String sql) {
            get(DatabaseClient.class).sql(sql).then().block(SOON);
        }
    }
}
