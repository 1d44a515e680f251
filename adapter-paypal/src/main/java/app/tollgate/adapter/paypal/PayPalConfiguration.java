package app.tollgate.adapter.paypal;

import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalGuards;
import app.tollgate.adapter.paypal.client.PayPalHttp;
import app.tollgate.adapter.paypal.event.PayPalEventGateway;
import app.tollgate.adapter.paypal.plan.PayPalPlanGateway;
import app.tollgate.adapter.paypal.refund.PayPalRefundGateway;
import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.adapter.paypal.subscription.PayPalSubscriptionControl;
import app.tollgate.adapter.paypal.subscription.PayPalSubscriptionGateway;
import app.tollgate.adapter.paypal.webhook.CertificateAddresses;
import app.tollgate.adapter.paypal.webhook.OfflineCheck;
import app.tollgate.adapter.paypal.webhook.PayPalWebhookGateway;
import app.tollgate.adapter.paypal.webhook.PostbackCheck;
import app.tollgate.adapter.paypal.webhook.SignatureCheck;
import app.tollgate.adapter.paypal.webhook.TrustAnchors;
import app.tollgate.application.port.gateway.CheckoutSettings;
import app.tollgate.application.port.gateway.EventGateway;
import app.tollgate.application.port.gateway.PlanGateway;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.gateway.WebhookGateway;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The gateways to PayPal, made from [PayPalSettings], a clock and a meter registry. Nothing is sent while it
/// starts, so the service starts while PayPal is down.
@Configuration(proxyBeanMethods = false)
public class PayPalConfiguration {

    /// The id PayPal's dashboard simulator signs for instead of a webhook's.
    private static final String SIMULATOR_WEBHOOK_ID = "WEBHOOK_ID";

    @Bean
    PayPalHttp payPalHttp(PayPalSettings settings, ObjectProvider<ObservationRegistry> observations) {
        return new PayPalHttp(settings.limits(), observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    PayPalGuards payPalGuards(PayPalSettings settings, MeterRegistry meters) {
        return new PayPalGuards(settings.limits(), meters);
    }

    @Bean
    PayPalClient payPalClient(
            PayPalSettings settings, PayPalHttp http, PayPalGuards guards, InstantSource clock, MeterRegistry meters) {
        return new PayPalClient(settings, http, guards, clock, meters);
    }

    @Bean
    PlanGateway planGateway(PayPalClient client, PayPalSettings settings) {
        return new PayPalPlanGateway(client, settings.selling());
    }

    @Bean
    SubscriptionGateway subscriptionGateway(PayPalClient client, PayPalSettings settings) {
        return new PayPalSubscriptionGateway(client, settings.selling().brandName());
    }

    @Bean
    SubscriptionControl subscriptionControl(PayPalClient client, PayPalSettings settings) {
        return new PayPalSubscriptionControl(client, settings.selling().brandName());
    }

    @Bean
    RefundGateway refundGateway(PayPalClient client) {
        return new PayPalRefundGateway(client);
    }

    @Bean
    EventGateway eventGateway(PayPalClient client) {
        return new PayPalEventGateway(client);
    }

    @Bean
    SignatureCheck signatureCheck(PayPalSettings settings, PayPalHttp http, PayPalClient client, InstantSource clock) {
        PayPalSettings.Webhooks webhooks = settings.webhooks();
        return switch (webhooks.verification()) {
            case OFFLINE ->
                new OfflineCheck(
                        TrustAnchors.of(webhooks.trustAnchorsPem()), webhookIds(webhooks), http.certificates(), clock);
            case POSTBACK -> new PostbackCheck(client, webhooks.webhookId());
        };
    }

    @Bean
    WebhookGateway webhookGateway(PayPalSettings settings, SignatureCheck signatures) {
        return new PayPalWebhookGateway(
                new CertificateAddresses(settings.webhooks().certificateHosts()), signatures);
    }

    @Bean
    CheckoutSettings checkoutSettings(PayPalSettings settings) {
        return new CheckoutSettings(
                settings.credentials().clientId(),
                settings.endpoint().environment().word());
    }

    private static List<String> webhookIds(PayPalSettings.Webhooks webhooks) {
        return webhooks.acceptSimulatorEvents()
                ? List.of(webhooks.webhookId(), SIMULATOR_WEBHOOK_ID)
                : List.of(webhooks.webhookId());
    }
}
