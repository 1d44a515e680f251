package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.standin.StandIn.PLAIN;
import static app.tollgate.adapter.paypal.standin.StandIn.START;
import static app.tollgate.adapter.paypal.standin.StandIn.TERMS;
import static app.tollgate.adapter.paypal.standin.StandIn.done;
import static app.tollgate.adapter.paypal.standin.StandIn.usd;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.client.PayPalGuards;
import app.tollgate.application.port.gateway.CheckoutSettings;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.AboutSubscription;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The way from a plan to a signed event and a charge.
class StandInTest {

    private final StandIn standIn = new StandIn();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    @Tag("PLN-2")
    void a_plan_reads_back_as_the_terms_it_was_made_of() {
        ProviderPlanId id = standIn.plan(TERMS);

        ProviderPlan plan = done(standIn.plans().find(id));

        assertThat(plan.agreesWith(TERMS)).isEqualTo(new ProviderPlan.Agreement.Agrees());
    }

    @Test
    @Tag("SUB-1")
    @Tag("SUB-3")
    void a_subscription_goes_from_creation_over_approval_to_its_first_charge() {
        Created created = done(standIn.subscriptions().create(standIn.creation(standIn.plan(PLAIN))));
        assertThat(done(standIn.subscriptions().find(created.id())).status())
                .isEqualTo(ProviderStatus.APPROVAL_PENDING);
        assertThat(standIn.paypal.control().approve(created.id().value())).isNotNull();

        ProviderSubscription subscription = done(standIn.subscriptions().find(created.id()));
        List<Sale> sales =
                done(standIn.subscriptions().sales(created.id(), START.minusSeconds(60), START.plusSeconds(60)));

        assertThat(subscription.status()).isEqualTo(ProviderStatus.ACTIVE);
        assertThat(subscription.customId()).contains("auth0|anna");
        assertThat(subscription.nextBillingAt()).contains(Instant.parse("2026-04-01T10:00:00Z"));
        assertThat(sales).singleElement().satisfies(sale -> {
            assertThat(sale.state()).isEqualTo(SaleState.COMPLETED);
            assertThat(sale.gross()).isEqualTo(usd(1290));
            assertThat(sale.fee().map(fee -> sale.gross().minus(fee))).isEqualTo(sale.net());
        });
    }

    @Test
    @Tag("PAY-1")
    void a_year_of_charges_is_found_whole_and_in_order() {
        ProviderSubscriptionId id = standIn.active();
        Instant now = standIn.paypal.control().advance("P1Y");

        List<Sale> sales = done(standIn.subscriptions().sales(id, START, now.plusSeconds(1)));

        assertThat(sales)
                .hasSize(13)
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(sales).extracting(sale -> sale.id().value()).doesNotHaveDuplicates();
    }

    @Test
    @Tag("WHK-1")
    @Tag("WHK-3")
    void every_event_it_sends_is_genuine_and_about_the_subscription() {
        ProviderSubscriptionId id = standIn.active();
        assertThat(standIn.paypal.control().awaitQuiet(SOON)).isTrue();
        WebhookGateway webhooks = standIn.beans.getBean(WebhookGateway.class);

        assertThat(standIn.deliveries.taken())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(delivery ->
                        assertThat(webhooks.open(delivery).block(SOON)).isInstanceOf(Opening.Genuine.class))
                .filteredOn(delivery -> webhooks.subjectOf(delivery.body()) instanceof AboutSubscription about
                        && about.subscription().equals(id)
                        && about.sale().isPresent())
                .hasSize(1);
    }

    @Test
    @Tag("SUB-2")
    void an_unknown_subscription_is_an_invalid_resource_id() {
        assertThat(standIn.subscriptions()
                        .find(new ProviderSubscriptionId("I-000000000000"))
                        .block(SOON))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.issue()).isEqualTo("INVALID_RESOURCE_ID");
                    assertThat(refused.debugId()).isNotEmpty();
                });
    }

    @Test
    @Tag("SUB-11")
    void what_a_page_needs_and_what_an_operator_sees_is_there() {
        assertThat(standIn.beans.getBean(CheckoutSettings.class))
                .isEqualTo(new CheckoutSettings(standIn.paypal.clientId(), "sandbox"));
        assertThat(standIn.beans.getBean(PayPalGuards.class).letCallsThrough()).isTrue();
    }
}
