package app.tollgate.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.application.plan.PublishPlans;
import app.tollgate.application.plan.PublishPlans.Report;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("PLN-2")
class PlanPublicationTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final PlanCode GOLD = new PlanCode("gold");
    private static final PlanCode SILVER = new PlanCode("silver");
    private static final Report OPEN = new Report(List.of(), Map.of(GOLD, "PayPal did not answer"));
    private static final Report COMPLETE = new Report(List.of(GOLD), Map.of());

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void goes_on_through_open_plans_and_failures_until_all_are_on_sale() {
        PlanPublication publication = publication(_ -> switch (attempts.incrementAndGet()) {
            case 1 -> Mono.error(new IllegalStateException("the database is away"));
            case 2 -> Mono.just(OPEN);
            default -> Mono.just(COMPLETE);
        });

        publication.start();

        await().atMost(SOON).until(() -> !publication.isRunning());
        assertThat(attempts).hasValue(3);
        assertThat(failures()).isEqualTo(2);
    }

    @Test
    void a_plan_that_the_configuration_leaves_out_is_no_failure_and_is_not_tried_again() {
        PlanPublication publication = publication(leftOut(Map.of()), _ -> {
            attempts.incrementAndGet();
            return Mono.just(OPEN);
        });

        publication.start();

        await().atMost(SOON).until(() -> !publication.isRunning());
        assertThat(attempts).hasValue(1);
        assertThat(failures()).isZero();
    }

    @Test
    void a_linked_plan_is_tried_again_beside_one_that_is_left_out() {
        Report bothOpen = new Report(List.of(), Map.of(GOLD, "PayPal did not answer", SILVER, "it is left out"));
        Report silverOpen = new Report(List.of(GOLD), Map.of(SILVER, "it is left out"));
        PlanPublication publication = publication(
                leftOut(Map.of(GOLD, new ProviderPlanId("P-1"))),
                _ -> Mono.just(attempts.incrementAndGet() == 1 ? bothOpen : silverOpen));

        publication.start();

        await().atMost(SOON).until(() -> !publication.isRunning());
        assertThat(attempts).hasValue(2);
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void stops_when_the_service_stops() {
        PlanPublication publication = publication(_ -> Mono.never());
        publication.start();

        publication.stop();

        assertThat(publication.isRunning()).isFalse();
    }

    private double failures() {
        return registry.counter("tollgate.job.failures", "job", PlanPublication.JOB)
                .count();
    }

    private PlanPublication publication(PublishPlans work) {
        return publication(new Assortment(List.of(), Map.of(), true), work);
    }

    private PlanPublication publication(Assortment assortment, PublishPlans work) {
        return new PlanPublication(work, assortment, new JobMeters(registry, InstantSource.system()));
    }

    private static Assortment leftOut(Map<PlanCode, ProviderPlanId> links) {
        return new Assortment(List.of(), links, false);
    }
}
