package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.persistence.Instances;
import app.tollgate.adapter.persistence.Instances.Instance;
import app.tollgate.adapter.persistence.access.AccessNotifications.News;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Sinks;

/// One instance listens while another writes.
@Tag("ACC-1")
@Tag("OPS-4")
class AccessNotificationsTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    static final Instances INSTANCES = new Instances();

    private final Instance asking = INSTANCES.start();
    private final Instance writing = INSTANCES.start();
    private final AccessSnapshots snapshots = asking.get(AccessSnapshots.class);
    private final CustomerId ann = writing.aCustomer();
    private final CopyOnWriteArrayList<News> news = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Throwable> lost = new CompletableFuture<>();
    private Disposable listening = Disposables.disposed();

    @AfterEach
    void hang_up() {
        listening.dispose();
    }

    @Test
    void a_change_on_one_instance_shows_on_the_other_within_a_second() {
        listen();
        facts();

        writing.subscribe(ann);

        await().atMost(A_SECOND).until(() -> facts().subscriptions().size() == 1);
        assertThat(snapshots.counts().notifications()).isPositive();
        assertThat(snapshots.counts().drops()).isZero();
    }

    @Test
    void a_change_by_a_plain_statement_is_announced_too() {
        writing.subscribe(ann);
        listen();
        facts();

        writing.execute("delete from subscription where customer_id = '" + ann.value() + "'");

        await().atMost(A_SECOND).until(() -> facts().subscriptions().isEmpty());
    }

    @Test
    void a_change_of_a_plan_is_announced_to_everybody() {
        writing.subscribe(ann);
        listen();
        facts();

        writing.execute("update plan set tier = 'basic'");

        await().atMost(A_SECOND)
                .until(() -> facts().subscriptions()
                        .getFirst()
                        .benefits()
                        .tier()
                        .name()
                        .equals("basic"));
    }

    @Test
    void a_reading_that_a_change_overtook_is_not_kept() {
        listen();
        Sinks.Empty<Void> gate = Sinks.empty();
        CompletableFuture<AccessFacts> old = snapshots
                .of(
                        ann,
                        () -> new R2dbcAccessFactsView(asking.get(DatabaseClient.class))
                                .of(ann)
                                .delayUntil(_ -> gate.asMono()))
                .toFuture();
        long before = snapshots.counts().notifications();

        writing.subscribe(ann);
        await().atMost(SOON).until(() -> snapshots.counts().notifications() > before);
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(old).succeedsWithin(SOON);
        assertThat(facts().subscriptions()).hasSize(1);
    }

    @Test
    void a_lost_connection_is_said_and_a_new_one_trusts_nothing_from_before() {
        listen();
        facts();
        hangUpFromTheOtherEnd();
        assertThat(lost).succeedsWithin(SOON).isInstanceOf(R2dbcException.class);
        writing.subscribe(ann);
        assertThat(facts().subscriptions()).isEmpty();

        listen();

        assertThat(facts().subscriptions()).hasSize(1);
    }

    @Test
    void nobody_to_connect_to_is_a_failure_and_no_end() {
        var nobody = new AccessNotifications(
                new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                        .host("127.0.0.1")
                        .port(1)
                        .username("nobody")
                        .connectTimeout(A_SECOND)
                        .build()),
                snapshots);

        assertThat(nobody.follow().collectList().toFuture()).failsWithin(SOON);
    }

    private void listen() {
        news.clear();
        listening = asking.get(AccessNotifications.class).follow().subscribe(news::add, lost::complete);
        await().atMost(SOON).until(() -> news.contains(News.LISTENING));
    }

    private void hangUpFromTheOtherEnd() {
        writing.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'tollgate-listener' and datname = current_database()");
    }

    @CanIgnoreReturnValue
    private AccessFacts facts() {
        return asking.get(AccessFactsView.class).of(ann).block(SOON);
    }
}
