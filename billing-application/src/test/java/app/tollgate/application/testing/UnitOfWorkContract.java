package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What every unit of work promises, with or without a database behind it.
public interface UnitOfWorkContract {

    UnitOfWork unitOfWork();

    @Test
    default void hands_on_what_the_work_answers() {
        assertThat(unitOfWork().atomically(() -> Mono.just("done")).block(SOON)).isEqualTo("done");
        assertThat(unitOfWork().atomically(Mono::empty).block(SOON)).isNull();
    }

    @Test
    default void does_nothing_before_somebody_subscribes() {
        var started = new AtomicInteger();

        Mono<Integer> work = unitOfWork().atomically(() -> Mono.just(started.incrementAndGet()));

        assertThat(started).hasValue(0);
        assertThat(work.block(SOON)).isEqualTo(1);
    }

    @Test
    default void keeps_forbidden_calls_out_of_the_work_and_only_there() {
        Mono<String> call = UnitOfWork.forbiddenInside(Mono.just("called"));

        assertThatThrownBy(() -> unitOfWork().atomically(() -> call).block(SOON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(unitOfWork().atomically(() -> Mono.just("done")).then(call).block(SOON))
                .isEqualTo("called");
    }

    @Test
    default void refuses_a_unit_of_work_inside_another() {
        Mono<String> nested = unitOfWork().atomically(() -> unitOfWork().atomically(() -> Mono.just("inner")));

        assertThatThrownBy(() -> nested.block(SOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void runs_work_again_from_its_start_when_its_reads_were_stale() {
        var attempts = new AtomicInteger();

        Integer attempt = unitOfWork()
                .atomically(() -> attempts.incrementAndGet() < 3
                        ? Mono.<Integer>error(new StaleWrite("it"))
                        : Mono.just(attempts.get()))
                .block(SOON);

        assertThat(attempt).isEqualTo(3);
    }

    @Test
    default void gives_up_after_eight_attempts() {
        var attempts = new AtomicInteger();
        Mono<String> hopeless = unitOfWork().atomically(() -> {
            attempts.incrementAndGet();
            return Mono.error(new StaleWrite("it"));
        });

        assertThatThrownBy(() -> hopeless.block(SOON)).isInstanceOf(StaleWrite.class);
        assertThat(attempts).hasValue(8);
    }

    @Test
    default void does_not_repeat_work_that_failed_otherwise() {
        var attempts = new AtomicInteger();
        Mono<String> broken = unitOfWork().atomically(() -> {
            attempts.incrementAndGet();
            return Mono.error(new IllegalArgumentException("broken"));
        });

        assertThatThrownBy(() -> broken.block(SOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(attempts).hasValue(1);
    }
}
