package app.tollgate.adapter.paypal.event;

import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalReply;
import app.tollgate.adapter.paypal.event.EventMessages.EventsMessage;
import app.tollgate.application.port.gateway.EventGateway;
import app.tollgate.application.port.gateway.GatewayAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The events PayPal remembers, page by page: by the index in the link to the next page where there is one, else by
/// going back in time.
public final class PayPalEventGateway implements EventGateway {

    private static final Logger LOG = LoggerFactory.getLogger(PayPalEventGateway.class);

    /// A list that never ends would else be read for ever.
    private static final int PAGES_MAX = 1_000;

    private final PayPalClient client;
    private final int pagesMax;

    public PayPalEventGateway(PayPalClient client) {
        this(client, PAGES_MAX);
    }

    PayPalEventGateway(PayPalClient client, int pagesMax) {
        this.client = client;
        this.pagesMax = pagesMax;
    }

    /// A page, and where the next one is; the last page has none.
    private record Page(List<ListedEvent> events, Next next) {}

    private sealed interface Next {

        record At(EventPlace place) implements Next {}

        record Nothing() implements Next {}

        /// There is more, and no way to ask for it.
        record OutOfReach() implements Next {}
    }

    @Override
    public Flux<GatewayAnswer<List<ListedEvent>>> events(Instant from, Instant until) {
        return page(EventPlace.first(from, until)).expand(this::after).map(answer -> answer.map(Page::events));
    }

    private Mono<GatewayAnswer<Page>> page(EventPlace place) {
        return client.call(place.call(), reply -> new GatewayAnswer.Done<>(read(reply, place)));
    }

    private Mono<GatewayAnswer<Page>> after(GatewayAnswer<Page> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<Page>(var page) -> after(page.next());
            case GatewayAnswer.Refused<Page> _, GatewayAnswer.Unavailable<Page> _, GatewayAnswer.Unknown<Page> _ ->
                Mono.empty();
        };
    }

    private Mono<GatewayAnswer<Page>> after(Next next) {
        return switch (next) {
            case Next.At(var place) when place.pagesBefore() < pagesMax -> page(place);
            case Next.At _, Next.OutOfReach() -> Mono.fromSupplier(PayPalEventGateway::notListed);
            case Next.Nothing() -> Mono.empty();
        };
    }

    private static GatewayAnswer<Page> notListed() {
        LOG.warn("PayPal {}: there are more events than can be asked for", EventPlace.OPERATION);
        return new GatewayAnswer.Unavailable<>(Optional.empty());
    }

    private Page read(PayPalReply reply, EventPlace place) {
        EventsMessage message = reply.as(EventsMessage.class);
        List<JsonNode> listed = Objects.requireNonNullElse(message.events(), List.of());
        List<ListedEvent> events =
                listed.stream().flatMap(event -> read(event, reply).stream()).toList();
        return new Page(events, next(listed, NextLink.index(message.links()), place));
    }

    /// PayPal may give a link to a next page that is empty.
    private static Next next(List<JsonNode> listed, Map<String, String> index, EventPlace place) {
        if (listed.isEmpty() || (index.isEmpty() && listed.size() < EventPlace.PAGE_SIZE)) {
            return new Next.Nothing();
        }
        return index.isEmpty() ? beforeOldest(listed, place) : new Next.At(place.at(index));
    }

    private static Next beforeOldest(List<JsonNode> listed, EventPlace place) {
        return listed.stream()
                .flatMap(event -> EventNode.createTime(event).stream())
                .min(Comparator.naturalOrder())
                .flatMap(place::before)
                .<Next>map(Next.At::new)
                .orElseGet(Next.OutOfReach::new);
    }

    private Optional<ListedEvent> read(JsonNode event, PayPalReply reply) {
        Optional<ListedEvent> read = EventNode.event(event);
        if (read.isEmpty()) {
            client.countUnreadable(EventPlace.OPERATION);
            LOG.warn("PayPal {}: passed over what is no event, debug id {}", EventPlace.OPERATION, reply.debugId());
        }
        return read;
    }
}
