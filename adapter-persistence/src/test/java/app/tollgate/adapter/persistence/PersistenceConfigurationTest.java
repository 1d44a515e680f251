package app.tollgate.adapter.persistence;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.MovableClock;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("OPS-5")
class PersistenceConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    R2dbcAutoConfiguration.class,
                    R2dbcTransactionManagerAutoConfiguration.class,
                    DataR2dbcAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withUserConfiguration(PersistenceConfiguration.class)
            .withBean(InstantSource.class, () -> new MovableClock(NOW));

    @Test
    void wins_over_what_spring_boot_would_set_up() {
        try (TestDatabase database = TestDatabase.empty()) {
            runner.withBean(DatabaseSettings.class, database::settings).run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(context).hasSingleBean(Flyway.class).doesNotHaveBean(FlywayMigrationInitializer.class);
                assertThat(context).hasSingleBean(ConnectionFactory.class).hasSingleBean(ConnectionPool.class);
                assertThat(context).hasSingleBean(DatabaseClient.class).doesNotHaveBean(DataSource.class);
                assertThat(context).hasSingleBean(ReactiveTransactionManager.class);
                assertThat(context).hasSingleBean(TransactionalOperator.class);
            });
        }
    }

    @Test
    void migrates_before_the_first_connection_is_given_out() {
        try (TestDatabase database = TestDatabase.empty()) {
            runner.withBean(DatabaseSettings.class, database::settings)
                    .run(context -> assertThat(context.getBean(Plans.class)
                                    .current()
                                    .collectList()
                                    .block(SOON))
                            .isEmpty());
        }
    }

    @Test
    void never_opens_more_connections_than_it_was_told() {
        try (TestDatabase database = TestDatabase.fresh()) {
            runner.withBean(DatabaseSettings.class, () -> database.settings().withConnectionsMax(2))
                    .run(context -> {
                        DatabaseClient client = context.getBean(DatabaseClient.class);
                        UnitOfWork unitOfWork = context.getBean(UnitOfWork.class);

                        List<Integer> backends = Flux.range(0, 20)
                                .flatMap(_ -> unitOfWork.atomically(() -> backendOf(client)), 20)
                                .distinct()
                                .collectList()
                                .block(SOON);

                        assertThat(backends).hasSize(2);
                    });
        }
    }

    @Test
    void sets_its_limits_on_every_connection() {
        try (TestDatabase database = TestDatabase.fresh()) {
            runner.withBean(DatabaseSettings.class, database::settings).run(context -> {
                assertThat(setting(context.getBean(DatabaseClient.class), "statement_timeout"))
                        .isEqualTo("10s");
                assertThat(setting(context.getBean(DatabaseClient.class), "application_name"))
                        .isEqualTo("tollgate");
                assertThat(setting(context.getBean(DatabaseClient.class), "timezone"))
                        .isEqualTo("UTC");
            });
        }
    }

    @Test
    void takes_what_there_is_where_encryption_is_only_preferred() {
        try (TestDatabase database = TestDatabase.fresh()) {
            DatabaseSettings settings =
                    DatabaseSettings.parse(database.url().replaceAll("sslmode=.*", "sslmode=prefer"));

            runner.withBean(DatabaseSettings.class, () -> settings)
                    .run(context -> assertThat(setting(context.getBean(DatabaseClient.class), "application_name"))
                            .isEqualTo("tollgate"));
        }
    }

    private static Mono<Integer> backendOf(DatabaseClient client) {
        return client.sql("select pg_backend_pid() from pg_sleep(0.01)")
                .mapValue(Integer.class)
                .one();
    }

    private static String setting(DatabaseClient client, String name) {
        return client.sql("select current_setting('" + name + "')")
                .mapValue(String.class)
                .one()
                .block(SOON);
    }
}
