package app.tollgate.adapter.persistence.webhook;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What happens when too much comes, nothing answers, or the end is near.
@Tag("WHK-1")
class GroupedPutsLimitsTest extends SlowDatabase {

    @Test
    void more_than_may_wait_are_turned_away_and_those_before_are_written() {
        var first = put("WH-0");
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int number = 0; number < PutQueue.PUTS_MAX; number++) {
            waiting.add(put("WH-WAITS-" + number));
        }

        var tooMany = put("WH-TOO-MANY");

        assertThatThrownBy(tooMany::join).hasCauseInstanceOf(StoreUnavailable.class);
        commitAll();
        assertThat(first).isCompletedWithValue(true);
        assertThat(waiting).allSatisfy(one -> assertThat(one).isCompletedWithValue(true));
        assertThat(put("WH-LATER")).isNotDone();
    }

    @Test
    void more_bytes_than_may_wait_are_turned_away() {
        var _ = put("WH-0");
        for (int number = 0; number < PutQueue.BYTES_MAX / (1024 * 1024); number++) {
            assertThat(puts.put(event("WH-LARGE-" + number, 1024 * 1024)).toFuture())
                    .isNotDone();
        }

        assertThatThrownBy(put("WH-TOO-MANY")::join).hasCauseInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_statement_that_never_answers_is_given_up_and_the_next_is_written() {
        GroupedPuts impatient = new GroupedPuts(this::insert, Duration.ofMillis(50));
        var lost = impatient.put(event("WH-1", 2)).toFuture();
        var next = impatient.put(event("WH-2", 2)).toFuture();

        assertThatThrownBy(() -> Mono.fromFuture(lost).block(SOON)).isInstanceOf(StoreUnavailable.class);

        assertThatThrownBy(() -> Mono.fromFuture(next).block(SOON)).isInstanceOf(StoreUnavailable.class);
        assertThat(statements).containsExactly(List.of("WH-1"), List.of("WH-2"));
    }

    @Test
    @Tag("OPS-2")
    void its_end_waits_for_what_was_accepted_and_takes_no_more() {
        AtomicBoolean stopped = new AtomicBoolean();
        puts.start();
        var written = put("WH-1");
        var waiting = put("WH-2");

        puts.stop(() -> stopped.set(true));

        assertThatThrownBy(put("WH-3")::join).hasCauseInstanceOf(StoreUnavailable.class);
        commit(0);
        assertThat(stopped).isFalse();
        commit(1);
        assertThat(stopped).isTrue();
        assertThat(written).isCompletedWithValue(true);
        assertThat(waiting).isCompletedWithValue(true);
        assertThat(puts.isRunning()).isFalse();
    }

    @Test
    @Tag("OPS-2")
    void its_end_is_at_once_when_nothing_waits() {
        AtomicBoolean stopped = new AtomicBoolean();
        puts.start();

        puts.stop(() -> stopped.set(true));

        assertThat(stopped).isTrue();
    }
}
