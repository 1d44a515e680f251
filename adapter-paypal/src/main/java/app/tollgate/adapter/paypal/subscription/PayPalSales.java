package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.client.PayPalCall;
import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalReply;
import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.TransactionMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.TransactionsMessage;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The charges of a subscription, asked for window by window. One window that gives no answer leaves the whole
/// without one: half a list of charges would look like money that never came.
final class PayPalSales {

    private static final Logger LOG = LoggerFactory.getLogger(PayPalSales.class);
    private static final String OPERATION = "subscriptions.transactions";
    private static final String PATH = "/v1/billing/subscriptions/{id}/transactions?start_time={start}&end_time={end}";

    private final PayPalClient client;

    PayPalSales(PayPalClient client) {
        this.client = client;
    }

    Mono<GatewayAnswer<List<Sale>>> between(ProviderSubscriptionId id, Instant from, Instant until) {
        return Flux.defer(() -> Flux.fromIterable(SaleWindow.covering(from, until)))
                .concatMap(window -> within(id, window), 0)
                .takeUntil(answer -> !(answer instanceof Done<?>))
                .reduce(new Done<>(List.of()), PayPalSales::joined);
    }

    private Mono<GatewayAnswer<List<Sale>>> within(ProviderSubscriptionId id, SaleWindow window) {
        return client.call(
                PayPalCall.get(OPERATION, PATH, id.value(), window.startTime(), window.endTime()),
                reply -> new Done<>(read(reply, window)));
    }

    private List<Sale> read(PayPalReply reply, SaleWindow window) {
        TransactionsMessage message = reply.as(TransactionsMessage.class);
        if (message.totalPages() != null && message.totalPages() > 1) {
            throw new UnreadableAnswer("more pages than there is a way to ask for");
        }
        List<TransactionMessage> transactions = message.transactions() == null ? List.of() : message.transactions();
        return transactions.stream()
                .flatMap(transaction -> read(transaction, reply).stream())
                .filter(window::holds)
                .sorted(Comparator.comparing(Sale::at))
                .toList();
    }

    private Optional<Sale> read(TransactionMessage transaction, PayPalReply reply) {
        Optional<Sale> sale = SaleTranslator.sale(transaction);
        if (sale.isEmpty()) {
            client.countUnreadable(OPERATION);
            LOG.warn(
                    "PayPal {}: passed over a transaction that is no charge in a known state, debug id {}",
                    OPERATION,
                    reply.debugId());
        }
        return sale;
    }

    private static GatewayAnswer<List<Sale>> joined(GatewayAnswer<List<Sale>> sofar, GatewayAnswer<List<Sale>> next) {
        return switch (sofar) {
            case Done(var known) ->
                next.map(more -> Stream.concat(known.stream(), more.stream()).toList());
            case GatewayAnswer.Refused<?> _, GatewayAnswer.Unavailable<?> _, GatewayAnswer.Unknown<?> _ -> sofar;
        };
    }
}
