package app.tollgate.adapter.persistence.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Groups of events on PostgreSQL, from many callers and two instances at once.
@Tag("WHK-1")
class GroupedPutsRaceTest {

    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final int PUTS = 2_000;
    private static final int CALLERS = 64;
    private static final int EVENTS = 700;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void each_event_is_stored_once_and_exactly_one_of_its_callers_is_told_it_is_new() {
        long seed = new Random().nextLong();
        List<Integer> numbers = shuffled(seed);
        List<GroupedPuts> instances = List.of(instance(), instance());

        Map<String, List<Boolean>> answers = Flux.fromIterable(numbers)
                .index()
                .flatMap(
                        put -> instances
                                .get((int) (put.getT1() % 2))
                                .put(event(put.getT2()))
                                .subscribeOn(Schedulers.parallel())
                                .map(isNew -> Map.entry("WH-" + put.getT2(), isNew)),
                        CALLERS)
                .collectList()
                .block(BOUND)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(answers).as("seed %d", seed).hasSize(EVENTS);
        assertThat(answers.values())
                .as("seed %d", seed)
                .allSatisfy(told -> assertThat(told).containsOnlyOnce(true));
        assertThat(DATABASE.count("webhook_event")).isEqualTo(EVENTS);
        assertThat(storedAmiss()).isZero();
    }

    @Test
    void callers_that_go_away_take_nobody_along() {
        GroupedPuts puts = instance();
        List<CompletableFuture<Boolean>> staying = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            var leaving = puts.put(event(number)).subscribe();
            staying.add(puts.put(event(number)).toFuture());
            leaving.dispose();
        }

        List<Boolean> told = Flux.fromIterable(staying)
                .concatMap(Mono::fromFuture)
                .collectList()
                .block(BOUND);

        assertThat(told).hasSize(200);
        assertThat(DATABASE.count("webhook_event")).isEqualTo(200);
    }

    @Test
    void an_event_that_postgresql_refuses_fails_no_other() {
        WebhookInbox inbox = DATABASE.get(WebhookInbox.class);
        Event bad = new Event("WH-\0", "TYPE", new Subject.NotActedOn(), new byte[] {1}, NOW);
        List<CompletableFuture<Boolean>> good = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            good.add(inbox.put(event(number)).toFuture());
        }
        var refused = inbox.put(bad).toFuture();
        for (int number = 100; number < 200; number++) {
            good.add(inbox.put(event(number)).toFuture());
        }

        assertThat(Flux.fromIterable(good)
                        .concatMap(Mono::fromFuture)
                        .collectList()
                        .block(BOUND))
                .hasSize(200)
                .containsOnly(true);

        assertThatThrownBy(() -> Mono.fromFuture(refused).block(BOUND)).hasMessageContaining("bad SQL grammar");
        assertThat(DATABASE.count("webhook_event")).isEqualTo(200);
    }

    private static GroupedPuts instance() {
        return new GroupedPuts(DATABASE.get(DatabaseClient.class));
    }

    /// Every event at least once, the rest at random.
    private static List<Integer> shuffled(long seed) {
        Random random = new Random(seed);
        List<Integer> numbers = IntStream.range(0, PUTS)
                .mapToObj(put -> put < EVENTS ? put : random.nextInt(EVENTS))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(numbers, random);
        return numbers;
    }

    /// Bodies of many sizes travel as one value; each must arrive at its own event.
    private static long storedAmiss() {
        return DATABASE.count("webhook_event where convert_from(body, 'UTF8') <> event_id || repeat("
                + "'é', cast(substring(event_id from 4) as integer) % 50)");
    }

    private static Event event(int number) {
        String id = "WH-" + number;
        byte[] body = (id + "é".repeat(number % 50)).getBytes(StandardCharsets.UTF_8);
        return new Event(id, "TYPE", new Subject.NotActedOn(), body, NOW);
    }
}
