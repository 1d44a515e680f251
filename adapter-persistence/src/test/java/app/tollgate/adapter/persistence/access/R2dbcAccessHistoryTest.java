package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.AccessHistory;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

/// What of the history goes, and what stays.
@Tag("ACC-5")
class R2dbcAccessHistoryTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private CustomerId ann = new CustomerId("nobody");

    @BeforeEach
    void ann_is_in_turn_user_admin_support_and_user() {
        ((MovableClock) DATABASE.get(InstantSource.class)).set(NOW);
        ann = new KnownRows(DATABASE).aCustomer();
        become("admin", daysLater(10));
        become("support", daysLater(20));
        become("user", daysLater(30));
    }

    @Test
    void what_was_replaced_by_then_goes_and_what_counted_then_stays() {
        assertThat(forget(daysLater(25), 100)).isEqualTo(2);

        assertThat(role(daysLater(20))).isEqualTo(Role.SUPPORT);
        assertThat(role(daysLater(25))).isEqualTo(Role.SUPPORT);
        assertThat(role(daysLater(30))).isEqualTo(Role.USER);
        assertThat(knownSince()).containsExactly(daysLater(20));
        assertThat(forget(daysLater(25), 100)).isZero();
    }

    @Test
    void the_last_state_stays_however_old_it_is() {
        assertThat(forget(daysLater(4_000), 100)).isEqualTo(3);
        assertThat(forget(daysLater(5_000), 100)).isZero();

        assertThat(role(daysLater(5_000))).isEqualTo(Role.USER);
        assertThat(knownSince()).containsExactly(daysLater(30));
    }

    @Test
    void while_nothing_was_replaced_by_then_everything_is_known() {
        assertThat(forget(daysLater(9), 100)).isZero();

        assertThat(knownSince()).isEmpty();
        assertThat(role(NOW)).isEqualTo(Role.USER);
    }

    @Test
    void a_turn_is_bounded_and_the_next_goes_on() {
        assertThat(forget(daysLater(40), 1)).isEqualTo(1);
        assertThat(knownSince()).containsExactly(daysLater(10));
        assertThat(role(daysLater(19))).isEqualTo(Role.ADMIN);

        assertThat(forget(daysLater(40), 1)).isEqualTo(1);
        assertThat(forget(daysLater(40), 1)).isEqualTo(1);
        assertThat(forget(daysLater(40), 1)).isZero();
        assertThat(role(daysLater(40))).isEqualTo(Role.USER);
    }

    @Test
    void what_is_recorded_late_takes_nothing_away() {
        forget(daysLater(40), 100);

        become("admin", daysLater(35));

        assertThat(role(daysLater(34))).isEqualTo(Role.USER);
        assertThat(role(daysLater(35))).isEqualTo(Role.ADMIN);
    }

    @Test
    void instances_that_forget_at_once_take_turns() {
        List<Integer> forgotten = Flux.range(0, 8)
                .flatMap(_ -> DATABASE.get(AccessHistory.class).forget(daysLater(40), 100), 8)
                .collectList()
                .block(SOON);

        assertThat(forgotten.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    }

    @Test
    void nobody_takes_away_what_may_still_be_asked_about() {
        forget(daysLater(15), 100);

        assertThatThrownBy(
                        () -> DATABASE.execute("delete from access_history where row_id = '%s'".formatted(ann.value())))
                .hasMessageContaining("access_history is only ever added to");
        assertThat(role(daysLater(25))).isEqualTo(Role.SUPPORT);
    }

    private void become(String role, Instant at) {
        DATABASE.execute(
                "update customer set role = '%s', changed_at = '%s' where id = '%s'".formatted(role, at, ann.value()));
    }

    @CanIgnoreReturnValue
    private static int forget(Instant moment, int limit) {
        return DATABASE.get(AccessHistory.class).forget(moment, limit).block(SOON);
    }

    private Role role(Instant at) {
        return DATABASE.get(AccessHistoryView.class).of(ann, at).block(SOON).role();
    }

    private static List<Instant> knownSince() {
        return DATABASE.get(AccessHistoryView.class)
                .knownSince()
                .flux()
                .collectList()
                .block(SOON);
    }
}
