package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.access.AccessNotifications;
import app.tollgate.adapter.persistence.access.AccessSnapshots;
import app.tollgate.adapter.persistence.access.OwnChanges;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.UnitOfWork;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.netty.resources.LoopResources;

/// The database and everything on it, from a [DatabaseSettings] and an [InstantSource].
@Configuration(proxyBeanMethods = false)
@Import({StoresConfiguration.class, CouponStores.class, ManualPlanStores.class, UserStores.class})
public class PersistenceConfiguration {

    @Bean
    Flyway migrations(DatabaseSettings settings) {
        return Migrations.run(settings);
    }

    @Bean(destroyMethod = "dispose")
    LoopResources databaseLoops() {
        return Connections.loops();
    }

    /// Asks for the migrations, so that nobody gets a connection to tables that are not there yet.
    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionFactory(DatabaseSettings settings, LoopResources databaseLoops, Flyway migrations) {
        return Connections.pool(settings, databaseLoops);
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory connectionFactory) {
        return DatabaseClient.create(connectionFactory);
    }

    @Bean
    ReactiveTransactionManager transactionManager(ConnectionFactory connectionFactory) {
        return new R2dbcTransactionManager(connectionFactory);
    }

    @Bean
    TransactionalOperator transactionalOperator(ReactiveTransactionManager transactionManager) {
        return TransactionalOperator.create(transactionManager);
    }

    @Bean
    UnitOfWork unitOfWork(TransactionalOperator transactionalOperator, OwnChanges ownChanges) {
        return new R2dbcUnitOfWork(transactionalOperator, ownChanges);
    }

    @Bean
    AccessSnapshots accessSnapshots(DatabaseClient databaseClient, InstantSource clock) {
        return new AccessSnapshots(databaseClient, clock);
    }

    @Bean
    OwnChanges ownChanges(DatabaseClient databaseClient, AccessSnapshots accessSnapshots) {
        return new OwnChanges(databaseClient, accessSnapshots);
    }

    /// Asks for the migrations, since it listens beside the pool.
    @Bean
    AccessNotifications accessNotifications(
            DatabaseSettings settings,
            LoopResources databaseLoops,
            AccessSnapshots accessSnapshots,
            Flyway migrations) {
        return new AccessNotifications(Connections.single(settings, databaseLoops), accessSnapshots);
    }

    @Bean
    Identifiers identifiers(InstantSource clock) {
        return new UuidIdentifiers(clock, new SecureRandom());
    }
}
