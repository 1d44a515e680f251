package app.tollgate.adapter.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How events come together in groups, over a database that answers when a test says so.
@Tag("WHK-1")
class GroupedPutsTest extends SlowDatabase {

    @Test
    void a_put_while_nothing_is_written_is_written_at_once_and_alone() {
        var one = put("WH-1");

        assertThat(statements).containsExactly(List.of("WH-1"));
        assertThat(one).isNotDone();
        commit(0);
        assertThat(one).isCompletedWithValue(true);
    }

    @Test
    void all_that_come_while_something_is_written_are_written_together_next() {
        var first = put("WH-1");
        var others = List.of(put("WH-3"), put("WH-2"), put("WH-4"));

        commit(0);

        assertThat(first).isCompletedWithValue(true);
        assertThat(statements).containsExactly(List.of("WH-1"), List.of("WH-2", "WH-3", "WH-4"));
        assertThat(others).noneMatch(CompletableFuture::isDone);
        commit(1);
        assertThat(others).allSatisfy(other -> assertThat(other).isCompletedWithValue(true));
    }

    @Test
    void of_one_event_many_times_in_a_group_the_first_is_new() {
        var _ = put("WH-1");
        var same = List.of(put("WH-2"), put("WH-2"), put("WH-2"));

        commit(0);
        commit(1);

        assertThat(statements.get(1)).containsExactly("WH-2");
        assertThat(same).map(CompletableFuture::join).containsExactly(true, false, false);
    }

    @Test
    void a_group_has_a_limit_in_number_and_in_bytes() {
        var _ = put("WH-0");
        for (int number = 0; number < 130; number++) {
            var _ = put("WH-SMALL-" + number);
        }
        for (int number = 0; number < 3; number++) {
            var _ = puts.put(event("WH-LARGE-" + number, 1024 * 1024)).toFuture();
        }

        for (int commit = 0; commit < 4; commit++) {
            commit(commit);
        }

        assertThat(statements).extracting(List::size).containsExactly(1, 128, 3, 2);
    }

    @Test
    void an_event_the_database_refuses_fails_no_other() {
        var _ = put("WH-0");
        List<CompletableFuture<Boolean>> others = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            others.add(put("WH-" + number));
        }
        var bad = put("WH-BAD");

        commitAll();

        assertThat(others).allSatisfy(other -> assertThat(other).isCompletedWithValue(true));
        assertThatThrownBy(bad::join).hasRootCauseMessage("refused");
    }

    @Test
    void while_the_database_is_away_nobody_waits_for_each_other_in_turn() {
        var _ = put("WH-AWAY");
        var others = List.of(put("WH-AWAY-1"), put("WH-2"), put("WH-3"));

        commit(0);
        commit(1);

        assertThat(statements).hasSize(2);
        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(other::join).hasCauseInstanceOf(StoreUnavailable.class));
    }

    @Test
    void a_caller_that_goes_away_takes_nobody_along() {
        var first = puts.put(event("WH-1", 2)).subscribe();
        var leaving = puts.put(event("WH-2", 2)).subscribe();
        var staying = put("WH-3");

        first.dispose();
        leaving.dispose();
        commit(0);
        commit(1);

        assertThat(statements).containsExactly(List.of("WH-1"), List.of("WH-2", "WH-3"));
        assertThat(staying).isCompletedWithValue(true);
    }
}
