package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.client.PayPalCall;
import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalReply;
import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.subscription.ControlMessages.CapturedMessage;
import app.tollgate.adapter.paypal.subscription.ControlMessages.RevisedMessage;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import reactor.core.publisher.Mono;

/// Commands to subscriptions through PayPal's billing API (SUB-4, SUB-5, SUB-6, SUB-7).
public final class PayPalSubscriptionControl implements SubscriptionControl {

    private static final String ONE = "/v1/billing/subscriptions/{id}";

    private final PayPalClient client;
    private final ControlWriter writer;

    public PayPalSubscriptionControl(PayPalClient client, String brandName) {
        this.client = client;
        this.writer = new ControlWriter(brandName);
    }

    @Override
    public Mono<GatewayAnswer<Accepted>> cancel(ProviderSubscriptionId id, String reason) {
        return send(
                PayPalCall.command("subscriptions.cancel", ONE + "/cancel", id.value(), ControlWriter.reason(reason)));
    }

    @Override
    public Mono<GatewayAnswer<Accepted>> suspend(ProviderSubscriptionId id, String reason) {
        return send(PayPalCall.command(
                "subscriptions.suspend", ONE + "/suspend", id.value(), ControlWriter.reason(reason)));
    }

    @Override
    public Mono<GatewayAnswer<Accepted>> reactivate(ProviderSubscriptionId id, String reason) {
        return send(PayPalCall.command(
                "subscriptions.activate", ONE + "/activate", id.value(), ControlWriter.reason(reason)));
    }

    @Override
    public Mono<GatewayAnswer<URI>> revise(Revision revision) {
        return SubscriptionWriter.issueWith(revision.plan(), revision.returnUrl(), revision.cancelUrl())
                .map(issue -> Mono.<GatewayAnswer<URI>>just(new GatewayAnswer.Refused<>(issue, "")))
                .orElseGet(() -> ask(revision));
    }

    /// PayPal answers 200 with the charge, or 202 while it still works on it.
    @Override
    public Mono<GatewayAnswer<Accepted>> capture(Capture capture) {
        return client.call(
                PayPalCall.command(
                        "subscriptions.capture",
                        ONE + "/capture",
                        capture.id().value(),
                        capture.requestId(),
                        ControlWriter.capture(capture)),
                reply -> captured(reply.as(CapturedMessage.class), reply.debugId()));
    }

    /// Only what PayPal calls completed is money. What is pending, or without a word, is found out later.
    private static GatewayAnswer<Accepted> captured(CapturedMessage message, String debugId) {
        return switch (message.status()) {
            case "COMPLETED" -> new GatewayAnswer.Done<>(new Accepted());
            case "DECLINED" -> new GatewayAnswer.Refused<>("PAYMENT_DECLINED", debugId);
            case null, default -> new GatewayAnswer.Unknown<>();
        };
    }

    private Mono<GatewayAnswer<Accepted>> send(PayPalCall command) {
        return client.call(command, _ -> new GatewayAnswer.Done<>(new Accepted()));
    }

    private Mono<GatewayAnswer<URI>> ask(Revision revision) {
        return client.call(
                PayPalCall.command(
                        "subscriptions.revise", ONE + "/revise", revision.id().value(), writer.revision(revision)),
                reply -> revised(revision, reply));
    }

    private static GatewayAnswer<URI> revised(Revision revision, PayPalReply reply) {
        RevisedMessage message = reply.as(RevisedMessage.class);
        if (message.planId() != null && !message.planId().equals(revision.plan().value())) {
            throw new UnreadableAnswer("a revision to another plan than was asked for");
        }
        return new GatewayAnswer.Done<>(SubscriptionTranslator.approveLink(message.links()));
    }
}
