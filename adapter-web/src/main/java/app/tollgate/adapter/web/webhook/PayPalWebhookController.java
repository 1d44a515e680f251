package app.tollgate.adapter.web.webhook;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.webhook.ReceiveWebhook;
import app.tollgate.application.webhook.ReceiveWebhook.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Takes PayPal's events as they come: the raw bytes, since those are what is signed (WHK-1).
///
/// Once read, an event is stored even when the sender hangs up meanwhile, which the use case sees to; nobody is left
/// to be answered then, and it is counted when PayPal repeats it.
@RestController
@Tag(name = "Webhooks")
public final class PayPalWebhookController {

    private static final int BODY_BYTES_MAX = 1024 * 1024;

    private final ReceiveWebhook receiveWebhook;
    private final WebhookMeter meter;

    public PayPalWebhookController(ReceiveWebhook receiveWebhook, MeterRegistry meters) {
        this.receiveWebhook = receiveWebhook;
        this.meter = new WebhookMeter(meters);
    }

    @PostMapping({"/api/payments/webhook", "/webhooks/paypal"})
    @Operation(summary = "For PayPal: deliver a signed event")
    @ApiResponse(responseCode = "200", description = "Stored, now or before; it is processed afterwards")
    @SecurityRequirements
    @Refusals({
        ProblemType.REQUEST_TOO_LARGE,
        ProblemType.WEBHOOK_FORGED,
        ProblemType.WEBHOOK_UNREADABLE,
        ProblemType.WEBHOOK_NOT_CHECKED
    })
    Mono<ResponseEntity<Object>> receive(ServerHttpRequest request) {
        return bodyOf(request)
                .map(body -> deliveryOf(request.getHeaders(), body))
                .flatMap(receiveWebhook::receive)
                .map(this::respond)
                .onErrorResume(DataBufferLimitException.class, _ -> Mono.fromSupplier(this::tooLarge));
    }

    /// A length that is declared too large is refused before a byte is read.
    private static Mono<byte[]> bodyOf(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() > BODY_BYTES_MAX
                ? Mono.error(() -> new DataBufferLimitException("declared too large"))
                : DataBufferUtils.join(request.getBody(), BODY_BYTES_MAX)
                        .map(PayPalWebhookController::bytesOf)
                        .defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytesOf(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        DataBuffer _ = buffer.read(bytes);
        boolean _ = DataBufferUtils.release(buffer);
        return bytes;
    }

    private static WebhookGateway.Delivery deliveryOf(HttpHeaders headers, byte[] body) {
        return new WebhookGateway.Delivery(
                header(headers, "PayPal-Transmission-Id"),
                header(headers, "PayPal-Transmission-Time"),
                header(headers, "PayPal-Transmission-Sig"),
                header(headers, "PayPal-Cert-Url"),
                header(headers, "PayPal-Auth-Algo"),
                body);
    }

    private static String header(HttpHeaders headers, String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    private ResponseEntity<Object> respond(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored(var eventType) -> taken("stored", eventType);
            case Outcome.SeenBefore(var eventType) -> taken("duplicate", eventType);
            case Outcome.Forged(var why) -> forged(why);
            case Outcome.Unreadable() -> unreadable();
            case Outcome.NotNow() -> notNow();
        };
    }

    private ResponseEntity<Object> taken(String outcome, String eventType) {
        meter.genuine(outcome, eventType);
        return ResponseEntity.ok().build();
    }

    /// The reason is for our operators alone.
    private ResponseEntity<Object> forged(WebhookGateway.Forgery why) {
        meter.unread("forged_" + wordFor(why));
        return ProblemType.WEBHOOK_FORGED
                .problem("The signature does not prove that PayPal sent this to us.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "PayPal-Transmission-Sig")
                .response();
    }

    private ResponseEntity<Object> unreadable() {
        meter.unread("unreadable");
        return ProblemType.WEBHOOK_UNREADABLE.response("The body is not a PayPal event.");
    }

    private ResponseEntity<Object> notNow() {
        meter.unread("not_now");
        return ProblemType.WEBHOOK_NOT_CHECKED
                .problem("The signature cannot be checked now. Deliver it again.")
                .retrySoon()
                .response();
    }

    private ResponseEntity<Object> tooLarge() {
        meter.unread("too_large");
        return ProblemType.REQUEST_TOO_LARGE.response("An event is at most 1 MiB.");
    }

    private static String wordFor(WebhookGateway.Forgery why) {
        return switch (why) {
            case HEADER_MISSING -> "header_missing";
            case ALGORITHM_NOT_ALLOWED -> "algorithm_not_allowed";
            case CERTIFICATE_HOST_NOT_ALLOWED -> "certificate_host_not_allowed";
            case CERTIFICATE_NOT_TRUSTED -> "certificate_not_trusted";
            case NOT_VERIFIABLE -> "not_verifiable";
            case SIGNATURE_WRONG -> "signature_wrong";
        };
    }
}
