package app.tollgate.adapter.persistence;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.DatabaseSettings.Encryption;
import app.tollgate.adapter.persistence.access.AccessSnapshots;
import app.tollgate.adapter.persistence.access.OwnChanges;
import app.tollgate.adapter.persistence.testing.EmbeddedServer;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StoreUnavailable;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/// What the callers see while the database is away.
class OutagesTest {

    private static final CustomerId ANN = new CustomerId("ann");

    /// One question for each port.
    private static final List<Function<BeanFactory, Publisher<?>>> QUESTIONS = List.of(
            beans -> beans.getBean(Plans.class).current(),
            beans -> beans.getBean(Customers.class).find(ANN),
            beans -> beans.getBean(Subscriptions.class).findByProviderId(new ProviderSubscriptionId("I-1")),
            beans -> beans.getBean(SubscriptionCommands.class).find(new CommandId(new UUID(1, 1))),
            beans -> beans.getBean(Payments.class).findBySale(new ProviderSaleId("S-1")),
            beans -> beans.getBean(WebhookInbox.class).backlog(),
            beans -> beans.getBean(AccessFactsView.class).of(ANN),
            beans -> beans.getBean(UnansweredQuestions.class)
                    .remember(new ProviderSubscriptionId("I-1"), NOW, Duration.ZERO),
            beans -> beans.getBean(SubscriptionCensus.class).counts());

    @TempDir
    private Path folder;

    @Test
    void every_store_and_the_unit_of_work_say_that_nobody_listens() throws IOException {
        try (var beans = beansOn(nobody())) {
            for (var question : QUESTIONS) {
                assertThatThrownBy(() -> Flux.from(question.apply(beans)).blockLast(SOON))
                        .isInstanceOf(StoreUnavailable.class);
            }
            UnitOfWork unitOfWork = beans.getBean(UnitOfWork.class);
            assertThatThrownBy(() -> unitOfWork.atomically(() -> Mono.just(1)).block(SOON))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void work_under_way_when_the_server_stops_ends_in_saying_so() {
        try (EmbeddedServer server = EmbeddedServer.at(folder.resolve("data"));
                var beans = migratedBeansOn(DatabaseSettings.parse(server.urlOf("billing")))) {
            Runnable stop = server::close;
            Plans plans = beans.getBean(Plans.class);
            CompletableFuture<?> locking = lockedForever(beans).toFuture();
            Awaitility.await().atMost(SOON).until(() -> locks(beans, true) == 1);
            CompletableFuture<?> reading = plans.current().collectList().toFuture();
            CompletableFuture<?> working = beans.getBean(UnitOfWork.class)
                    .atomically(() -> plans.add(aPlan().build()))
                    .toFuture();
            Awaitility.await().atMost(SOON).until(() -> locks(beans, false) == 2);

            stop.run();

            assertThat(List.of(locking, reading, working))
                    .allSatisfy(work -> assertThat(work)
                            .failsWithin(SOON)
                            .withThrowableThat()
                            .withCauseInstanceOf(StoreUnavailable.class));
            assertThatThrownBy(() -> plans.current().blockLast(SOON)).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void a_refusal_of_the_database_is_no_outage() {
        Mono<String> refused = Mono.error(() -> new DataIntegrityViolationException("taken"));

        assertThatThrownBy(() -> Outages.named(refused).block(SOON))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static Mono<?> lockedForever(BeanFactory beans) {
        return beans.getBean(UnitOfWork.class)
                .atomically(() -> beans.getBean(DatabaseClient.class)
                        .sql("lock table plan in access exclusive mode")
                        .then()
                        .then(Mono.defer(() -> beans.getBean(DatabaseClient.class)
                                .sql("select pg_sleep(9)")
                                .fetch()
                                .one())));
    }

    private static long locks(BeanFactory beans, boolean granted) {
        return beans.getBean(DatabaseClient.class)
                .sql("select count(*) from pg_locks where relation = 'plan'::regclass and granted = :granted")
                .bind("granted", granted)
                .mapValue(Long.class)
                .one()
                .block(SOON);
    }

    private static AnnotationConfigApplicationContext migratedBeansOn(DatabaseSettings settings) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseSettings.class, () -> settings);
        context.registerBean(InstantSource.class, () -> new MovableClock(NOW));
        context.register(PersistenceConfiguration.class);
        context.refresh();
        return context;
    }

    /// Without the migrations, which refuse to start where nobody listens.
    private static AnnotationConfigApplicationContext beansOn(DatabaseSettings settings) {
        var context = new AnnotationConfigApplicationContext();
        var configuration = new PersistenceConfiguration();
        context.registerBean(InstantSource.class, () -> new MovableClock(NOW));
        context.registerBean("loops", LoopResources.class, Connections::loops);
        context.registerBean(
                ConnectionFactory.class, () -> Connections.pool(settings, context.getBean(LoopResources.class)));
        context.registerBean(
                DatabaseClient.class, () -> configuration.databaseClient(context.getBean(ConnectionFactory.class)));
        context.registerBean(
                AccessSnapshots.class,
                () -> new AccessSnapshots(context.getBean(DatabaseClient.class), InstantSource.fixed(NOW)));
        context.registerBean(
                UnitOfWork.class,
                () -> configuration.unitOfWork(
                        TransactionalOperator.create(
                                new R2dbcTransactionManager(context.getBean(ConnectionFactory.class))),
                        new OwnChanges(context.getBean(DatabaseClient.class), context.getBean(AccessSnapshots.class))));
        context.register(StoresConfiguration.class);
        context.refresh();
        return context;
    }

    private static DatabaseSettings nobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new DatabaseSettings("localhost", socket.getLocalPort(), "billing", "u", "p", Encryption.DISABLE, 2);
        }
    }
}
