package app.tollgate.adapter.web.webhook;

import app.tollgate.application.Page;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.view.WebhookEvents.Entry;
import app.tollgate.application.port.view.WebhookEvents.Position.Behind;
import app.tollgate.domain.payment.ProviderSaleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event on the wire. `nextAttemptAt` is null unless it waits, and `why` unless it was postponed or parked.
record EventJson(
        String id,
        String type,
        Instant receivedAt,
        String state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String why,
        AboutJson about) {

    static EventJson of(Entry event) {
        return new EventJson(
                event.eventId(),
                event.eventType(),
                event.receivedAt(),
                EventStateWords.of(event.state()),
                event.attempts(),
                event.nextAttemptAt().orElse(null),
                event.why().orElse(null),
                AboutJson.of(event.about()));
    }

    /// PayPal's ids. Of several sales the first one that is in the books is meant.
    record AboutJson(@Nullable String subscription, List<String> sales) {

        static AboutJson of(Subject about) {
            return switch (about) {
                case Subject.AboutSubscription(var subscription, var sale) ->
                    new AboutJson(subscription.value(), ids(sale.stream().toList()));
                case Subject.SaleGivenBack(var candidates, var subscription) ->
                    new AboutJson(subscription.map(id -> id.value()).orElse(null), ids(candidates));
                case Subject.CaptureGivenBack(var capture) -> new AboutJson(null, ids(List.of(capture)));
                case Subject.RefundFailed(var capture) -> new AboutJson(null, ids(List.of(capture)));
                case Subject.NotActedOn() -> new AboutJson(null, List.of());
            };
        }

        private static List<String> ids(List<ProviderSaleId> sales) {
            return sales.stream().map(ProviderSaleId::value).toList();
        }
    }

    record PageJson(List<EventJson> events, @Nullable String next) {

        static PageJson of(Page<Entry, Behind> page) {
            return new PageJson(
                    page.entries().stream().map(EventJson::of).toList(),
                    page.next().map(EventCursor::of).orElse(null));
        }
    }
}
