package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.standin.StandIn.PLAIN;
import static app.tollgate.adapter.paypal.standin.StandIn.START;
import static app.tollgate.adapter.paypal.standin.StandIn.done;
import static app.tollgate.adapter.paypal.standin.StandIn.usd;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.GatewayAnswer.Unknown;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.gateway.SubscriptionControl.Accepted;
import app.tollgate.application.port.gateway.SubscriptionControl.Revision;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.simulator.fault.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What a seller can have done with a subscription, to the end of it.
class StandInCommandsTest {

    private final StandIn standIn = new StandIn();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    @Tag("SUB-4")
    void a_cancelled_subscription_is_over_and_cannot_be_cancelled_again() {
        ProviderSubscriptionId id = standIn.active();

        assertThat(done(control().cancel(id, "Too dear"))).isEqualTo(new Accepted());

        assertThat(read(id).status()).isEqualTo(ProviderStatus.CANCELLED);
        assertThat(issueOf(control().cancel(id, "Too dear"))).isEqualTo(SubscriptionControl.WRONG_STATE);
    }

    @Test
    @Tag("SUB-4")
    void what_was_never_approved_cannot_be_cancelled() {
        var created = done(standIn.subscriptions().create(standIn.creation(standIn.plan(PLAIN))));

        assertThat(issueOf(control().cancel(created.id(), "Too dear"))).isEqualTo(SubscriptionControl.WRONG_STATE);
    }

    @Test
    @Tag("SUB-5")
    void a_suspended_subscription_comes_back() {
        ProviderSubscriptionId id = standIn.active();

        assertThat(done(control().suspend(id, "On holiday"))).isEqualTo(new Accepted());
        assertThat(read(id).status()).isEqualTo(ProviderStatus.SUSPENDED);
        assertThat(issueOf(control().suspend(id, "On holiday"))).isEqualTo(SubscriptionControl.WRONG_STATE);

        assertThat(done(control().reactivate(id, "Back again"))).isEqualTo(new Accepted());
        assertThat(read(id).status()).isEqualTo(ProviderStatus.ACTIVE);
    }

    @Test
    @Tag("SUB-4")
    @Tag("SYN-2")
    void a_failure_after_the_effect_is_unknown_and_the_state_tells() {
        ProviderSubscriptionId id = standIn.active();
        standIn.paypal
                .control()
                .faults(List.of(Fault.on("subscriptions.cancel")
                        .withStatus(500, "INTERNAL_SERVER_ERROR")
                        .afterTheEffect()));

        assertThat(control().cancel(id, "Too dear").block(SOON)).isEqualTo(new Unknown<>());

        assertThat(read(id).status()).isEqualTo(ProviderStatus.CANCELLED);
    }

    @Test
    @Tag("SUB-6")
    void a_revision_takes_effect_when_the_buyer_consents() {
        ProviderSubscriptionId id = standIn.active();
        ProviderPlanId old = read(id).plan();
        ProviderPlanId gold = anotherPlan();

        URI consent = done(control().revise(revision(id, gold)));

        assertThat(consent.toString()).contains("/webapps/billing/subscriptions/update?ba_token=BA-");
        assertThat(read(id).plan()).isEqualTo(old);
        assertThat(standIn.paypal.control().approve(id.value()).toString())
                .startsWith("https://app.example/changed?subscription_id=" + id.value());
        assertThat(read(id).plan()).isEqualTo(gold);
    }

    @Test
    @Tag("SUB-6")
    void a_suspended_subscription_is_not_revised() {
        ProviderSubscriptionId id = standIn.active();
        ProviderPlanId gold = anotherPlan();
        var _ = done(control().suspend(id, "On holiday"));

        assertThat(issueOf(control().revise(revision(id, gold)))).isEqualTo(SubscriptionControl.WRONG_STATE);
    }

    @Test
    @Tag("SUB-6")
    void a_successor_bills_from_the_day_it_was_told_to() {
        Instant paidThrough = START.plus(Duration.ofDays(20));
        Creation creation = standIn.creation(standIn.plan(PLAIN));
        var later = new Creation(
                creation.requestId(),
                creation.plan(),
                creation.customer(),
                creation.email(),
                creation.returnUrl(),
                creation.cancelUrl(),
                Optional.of(paidThrough));

        ProviderSubscriptionId id = done(standIn.subscriptions().create(later)).id();
        assertThat(standIn.paypal.control().approve(id.value())).isNotNull();

        assertThat(read(id).startsAt()).isEqualTo(paidThrough);
        assertThat(standIn.paypal.control().truth().salesOf(id.value())).isEmpty();
        var _ = standIn.paypal.control().advance(Duration.ofDays(21));
        assertThat(standIn.paypal.control().truth().salesOf(id.value())).hasSize(1);
    }

    private SubscriptionControl control() {
        return standIn.control();
    }

    private ProviderSubscription read(ProviderSubscriptionId id) {
        return done(standIn.subscriptions().find(id));
    }

    private ProviderPlanId anotherPlan() {
        var dearer = new PlanTerms(usd(2990), PLAIN.interval(), Optional.empty(), Optional.empty());
        return done(standIn.plans()
                .createPlan(new NewPlan(new RequestId("p-2"), standIn.product(), "Gold", "For everybody", dearer)));
    }

    private static Revision revision(ProviderSubscriptionId id, ProviderPlanId plan) {
        return new Revision(
                id, plan, URI.create("https://app.example/changed"), URI.create("https://app.example/kept"));
    }

    private static String issueOf(Mono<? extends GatewayAnswer<?>> call) {
        GatewayAnswer<?> answer = call.block(SOON);
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused<?>) answer).issue();
    }
}
