package app.tollgate.adapter.paypal.webhook;

import app.tollgate.adapter.paypal.client.PayPalCall;
import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalReply;
import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Has PayPal check its own signature, one call for each delivery (WHK-1).
///
/// Anybody can cause such a call, so only a few are under way at once, and subscribers' calls find the way free. None
/// is tried again here: PayPal delivers again, and does not wait for long.
public final class PostbackCheck implements SignatureCheck {

    private static final int CALLS_AT_ONCE_MAX = 16;

    private final PayPalClient client;
    private final String webhookId;
    private final Bulkhead bulkhead;

    public PostbackCheck(PayPalClient client, String webhookId) {
        this.client = client;
        this.webhookId = webhookId;
        this.bulkhead = Bulkhead.of(
                "paypal-postbacks",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(CALLS_AT_ONCE_MAX)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    @Override
    public Mono<Verdict> check(Delivery delivery, URI certificate) {
        return PostbackBody.of(delivery, certificate, webhookId)
                .map(this::ask)
                .orElseGet(() -> Mono.just(new Verdict.Forged(Forgery.NOT_VERIFIABLE)));
    }

    private Mono<Verdict> ask(PostbackBody body) {
        return client.call(
                        PayPalCall.question(
                                "webhooks.verify", "/v1/notifications/verify-webhook-signature", body.json()),
                        PostbackCheck::read)
                .map(PostbackCheck::verdict)
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorResume(BulkheadFullException.class, _ -> Mono.just(new Verdict.NotNow()));
    }

    private static GatewayAnswer<Verdict> read(PayPalReply reply) {
        String status = String.valueOf(reply.as(StatusMessage.class).verificationStatus());
        return switch (status) {
            case "SUCCESS" -> new GatewayAnswer.Done<>(new Verdict.Genuine());
            case "FAILURE" -> new GatewayAnswer.Done<>(new Verdict.Forged(Forgery.SIGNATURE_WRONG));
            default -> throw new UnreadableAnswer("neither success nor failure");
        };
    }

    /// A refusal is about the asking, and says nothing of the event.
    private static Verdict verdict(GatewayAnswer<Verdict> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<Verdict>(var verdict) -> verdict;
            case GatewayAnswer.Refused<Verdict> _,
                    GatewayAnswer.Unavailable<Verdict> _,
                    GatewayAnswer.Unknown<Verdict> _ -> new Verdict.NotNow();
        };
    }

    record StatusMessage(@Nullable String verificationStatus) {}
}
