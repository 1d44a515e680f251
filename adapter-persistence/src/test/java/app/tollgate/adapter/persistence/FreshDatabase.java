package app.tollgate.adapter.persistence;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import app.tollgate.application.testing.MovableClock;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/// A database for one test class, empty before each test, with the stores on it as the service wires them.
public final class FreshDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /// Past the trigger that keeps the audit log from being emptied, which only a superuser can.
    private static final String EMPTY = """
        do $$ begin
            set local session_replication_role = replica;
            truncate payment, subscription, customer, plan, webhook_event, access_signing_key, access_history,
                user_overview, user_term cascade;
        end $$
        """;

    private TestDatabase database;
    private AnnotationConfigApplicationContext context;

    public <T> T get(Class<T> port) {
        return context.getBean(port);
    }

    /// Lets another context use the stores of this one.
    void shareWith(ConfigurableApplicationContext other) {
        other.setParent(context);
    }

    public void execute(String sql) {
        get(DatabaseClient.class).sql(sql).then().block(SOON);
    }

    public long count(String table) {
        return get(DatabaseClient.class)
                .sql("select count(*) from " + table)
                .mapValue(Long.class)
                .one()
                .block(SOON);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        database = TestDatabase.fresh();
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseSettings.class, database::settings);
        context.registerBean(InstantSource.class, () -> new MovableClock(NOW));
        context.register(PersistenceConfiguration.class);
        context.refresh();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        execute(EMPTY);
        execute("update access_history_kept set known_since = '-infinity', gone_through = '-infinity'");
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
        database.close();
    }
}
