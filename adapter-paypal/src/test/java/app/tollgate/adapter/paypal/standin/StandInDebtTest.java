package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.standin.StandIn.done;
import static app.tollgate.adapter.paypal.standin.StandIn.usd;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.gateway.SubscriptionControl.Accepted;
import app.tollgate.application.port.gateway.SubscriptionControl.Capture;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Renewals that failed until PayPal stopped the subscription, and what brings it back.
@Tag("SUB-7")
class StandInDebtTest {

    private final StandIn standIn = new StandIn();
    private ProviderSubscriptionId id;

    @BeforeEach
    void fail() {
        id = standIn.active();
        standIn.paypal.control().failNextPayments(id.value(), 3);
        assertThat(standIn.paypal.control().advance(Duration.ofDays(45))).isAfter(StandIn.START);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void what_failures_stopped_is_reactivated_once_the_debt_is_captured() {
        ProviderSubscription stopped = done(standIn.subscriptions().find(id));
        assertThat(stopped.status()).isEqualTo(ProviderStatus.SUSPENDED);
        assertThat(stopped.dunning().outstanding()).contains(usd(1290));
        assertThat(standIn.control().reactivate(id, "Paid").block(SOON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issue()).isEqualTo(SubscriptionControl.STOPPED_BY_FAILURES));

        assertThat(done(standIn.control().capture(debt()))).isEqualTo(new Accepted());

        assertThat(done(standIn.subscriptions().find(id)).dunning().isUnpaid()).isFalse();
        assertThat(done(standIn.control().reactivate(id, "Paid"))).isEqualTo(new Accepted());
        assertThat(done(standIn.subscriptions().find(id)).status()).isEqualTo(ProviderStatus.ACTIVE);
    }

    @Test
    void a_capture_whose_answers_are_lost_charges_once() {
        standIn.paypal
                .control()
                .faults(List.of(Fault.on("subscriptions.capture")
                        .withDrop(Fault.Drop.AFTER)
                        .withCount(2)));

        assertThat(done(standIn.control().capture(debt()))).isEqualTo(new Accepted());
        assertThat(done(standIn.control().capture(debt()))).isEqualTo(new Accepted());

        assertThat(standIn.paypal.control().truth().salesOf(id.value())).hasSize(2);
    }

    private Capture debt() {
        return new Capture(new RequestId("o-1"), id, usd(1290), "What is outstanding");
    }
}
