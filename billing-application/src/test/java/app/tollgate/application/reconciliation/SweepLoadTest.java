package app.tollgate.application.reconciliation;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.AnyReading;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.Tally;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What a sweep asks of PayPal, and how fast.
@Tag("SYN-1")
class SweepLoadTest {

    private final SweepHouse sweep = new SweepHouse();

    @Test
    void everything_is_asked_about_once_however_many_pages_it_takes() {
        for (int number = 0; number < 120; number++) {
            sweep.house.subscriptions.with(aSubscription()
                    .to(sweep.house.monthly)
                    .knownAs("I-NUMBER" + number)
                    .build());
        }
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AnyReading counting = id -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            return Mono.delay(Duration.ofMillis(2))
                    .then(sweep.house.refresh().refresh(id))
                    .doOnTerminate(together::decrementAndGet);
        };

        ReconciliationRun run =
                SweepHouse.endOf(sweep.sweeping(counting).whenDue().block(SOON));

        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 120, 0));
        assertThat(sweep.house.paypal.finds()).hasSize(120).doesNotHaveDuplicates();
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_pace_is_kept_between_readings() {
        for (int number = 0; number < 4; number++) {
            sweep.house.subscriptions.with(aSubscription()
                    .to(sweep.house.monthly)
                    .knownAs("I-NUMBER" + number)
                    .build());
        }
        Duration pace = Duration.ofMillis(40);
        long begun = System.nanoTime();

        var outcome = sweep.sweeping(
                        sweep.house.refresh(), new ReconciliationPolicy(SweepHouse.EVERY, pace, Duration.ZERO))
                .whenDue()
                .block(SOON);

        assertThat(SweepHouse.endOf(outcome).tally().needsPerson()).isEqualTo(4);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(pace.multipliedBy(4));
    }
}
