package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.standin.StandIn.PLAIN;
import static app.tollgate.adapter.paypal.standin.StandIn.START;
import static app.tollgate.adapter.paypal.standin.StandIn.TERMS;
import static app.tollgate.adapter.paypal.standin.StandIn.done;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import app.tollgate.application.port.gateway.GatewayAnswer.Unknown;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What faults leave behind in the books of the stand-in.
class StandInFaultsTest {

    private final StandIn standIn = new StandIn();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    @Tag("PLN-2")
    void repeating_a_creation_makes_nothing_twice() {
        ProviderPlanId first = standIn.plan(TERMS);
        ProviderPlanId again = standIn.plan(TERMS);

        assertThat(again).isEqualTo(first);
        assertThat(standIn.paypal.control().truth().products()).hasSize(1);
        assertThat(standIn.paypal.control().truth().plans()).hasSize(1);
    }

    @Test
    @Tag("SUB-1")
    void a_connection_dropped_after_the_effect_ends_in_one_subscription() {
        ProviderPlanId plan = standIn.plan(PLAIN);
        standIn.paypal
                .control()
                .faults(List.of(Fault.on("subscriptions.create")
                        .withDrop(Fault.Drop.AFTER)
                        .withCount(1)));

        assertThat(done(standIn.subscriptions().create(standIn.creation(plan))).approveAt())
                .isNotNull();

        assertThat(standIn.paypal.control().truth().subscriptions()).hasSize(1);
    }

    @Test
    @Tag("SUB-1")
    void a_failure_that_stays_after_the_effect_is_unknown_and_asking_again_later_finds_the_same() {
        ProviderPlanId plan = standIn.plan(PLAIN);
        standIn.paypal
                .control()
                .faults(List.of(Fault.on("subscriptions.create")
                        .withStatus(500, "INTERNAL_SERVER_ERROR")
                        .afterTheEffect()));
        assertThat(standIn.subscriptions().create(standIn.creation(plan)).block(SOON))
                .isEqualTo(new Unknown<>());
        standIn.paypal.control().faults(List.of());

        Created created = done(standIn.subscriptions().create(standIn.creation(plan)));

        assertThat(standIn.paypal.control().truth().subscriptions())
                .extracting(subscription -> subscription.id())
                .containsExactly(created.id().value());
    }

    @Test
    @Tag("SUB-1")
    void a_malformed_answer_and_a_rate_limit_are_what_they_are() {
        ProviderPlanId plan = standIn.plan(PLAIN);
        standIn.paypal.control().faults(List.of(Fault.on("subscriptions.create").withMalformedBody()));
        assertThat(standIn.subscriptions().create(standIn.creation(plan)).block(SOON))
                .isEqualTo(new Unknown<>());

        standIn.paypal
                .control()
                .faults(List.of(Fault.on("subscriptions.create")
                        .withStatus(429, "RATE_LIMIT_REACHED")
                        .withRetryAfter("90")));

        assertThat(standIn.subscriptions().create(standIn.creation(plan)).block(SOON))
                .isEqualTo(new Unavailable<>(Optional.of(Duration.ofSeconds(90))));
    }

    @Test
    @Tag("SUB-1")
    void tokens_that_end_while_time_flies_are_replaced() {
        ProviderSubscriptionId id = standIn.active();

        assertThat(standIn.paypal.control().advance("P40D")).isAfter(START);

        assertThat(done(standIn.subscriptions().find(id)).status()).isEqualTo(ProviderStatus.ACTIVE);
    }
}
