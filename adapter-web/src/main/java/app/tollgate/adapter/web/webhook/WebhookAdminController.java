package app.tollgate.adapter.web.webhook;

import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.application.webhook.ReplayWebhook;
import app.tollgate.application.webhook.ShowWebhooks;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What PayPal sent, what became of it, and doing it again (WHK-4). The bodies stay inside: they hold personal data.
@RestController
@Tag(name = "Webhooks")
public final class WebhookAdminController {

    private static final int TYPE_LENGTH_MAX = 150;

    private final ShowWebhooks showWebhooks;
    private final ReplayWebhook replayWebhook;

    public WebhookAdminController(ShowWebhooks showWebhooks, ReplayWebhook replayWebhook) {
        this.showWebhooks = showWebhooks;
        this.replayWebhook = replayWebhook;
    }

    @GetMapping("/api/admin/webhooks")
    @Operation(summary = "PayPal's events, newest first; go on with `after` = `next` until `next` is null")
    Mono<EventJson.PageJson> list(
            @Parameter(description = "waiting, done, kept or parked") @RequestParam(required = false) @Nullable
                    String state,
            @Parameter(description = "PayPal's event type, as a whole") @RequestParam(required = false) @Nullable
                    String type,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var states = fields.optional("state", state, EventStateWords::read);
        var types = fields.optional("type", type, WebhookAdminController::typeOf);
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, EventCursor::read);
        fields.check();
        return showWebhooks
                .list(
                        new WebhookEvents.Filter(states.get(), types.get()),
                        bounded.get(),
                        place.get().orElseGet(WebhookEvents.Position.Start::new))
                .map(EventJson.PageJson::of);
    }

    @GetMapping("/api/admin/webhooks/{id}")
    @Operation(summary = "One of PayPal's events, by PayPal's id")
    @ApiResponse(responseCode = "200", description = "The event as it stands")
    @Refusals(ProblemType.WEBHOOK_NOT_FOUND)
    Mono<ResponseEntity<Object>> show(@PathVariable String id) {
        return showWebhooks
                .show(id)
                .map(event -> ResponseEntity.<Object>ok(EventJson.of(event)))
                .switchIfEmpty(Mono.fromSupplier(WebhookAdminController::notFound));
    }

    @PostMapping("/api/admin/webhooks/{id}/replay")
    @Operation(summary = "Act once more on an event that ended; safe whatever it was, since PayPal is asked again")
    @ApiResponse(responseCode = "202", description = "Due again, with all its tries before it")
    @Refusals({ProblemType.WEBHOOK_NOT_FOUND, ProblemType.WEBHOOK_WAITING})
    Mono<ResponseEntity<Object>> replay(@PathVariable String id, Customer admin) {
        return replayWebhook.replay(id, admin.id()).map(WebhookAdminController::respond);
    }

    private static ResponseEntity<Object> respond(ReplayWebhook.Outcome outcome) {
        return switch (outcome) {
            case ReplayWebhook.Outcome.Due(var event) ->
                ResponseEntity.accepted().body(EventJson.of(event));
            case ReplayWebhook.Outcome.WaitsAlready(var event) -> waiting(event);
            case ReplayWebhook.Outcome.UnknownEvent() -> notFound();
        };
    }

    /// Without the moment when a worker ended it between the two looks.
    private static ResponseEntity<Object> waiting(WebhookEvents.Entry event) {
        var problem = ProblemType.WEBHOOK_WAITING.problem("The event has not ended: its turn comes by itself.");
        return event.nextAttemptAt()
                .map(at -> problem.with("nextAttemptAt", at))
                .orElse(problem)
                .response();
    }

    private static ResponseEntity<Object> notFound() {
        return ProblemType.WEBHOOK_NOT_FOUND.response("PayPal delivered no event of this id.");
    }

    private static String typeOf(String type) {
        if (type.isBlank() || type.length() > TYPE_LENGTH_MAX) {
            throw new IllegalArgumentException("is 1 to " + TYPE_LENGTH_MAX + " characters");
        }
        return type;
    }
}
