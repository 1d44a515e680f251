package app.tollgate.application.subscription;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/// PayPal as it behaves: it remembers request ids, reports what it holds, and answers only outside a unit of work.
public final class PretendPayPal implements SubscriptionGateway {

    private final List<Creation> creations = new ArrayList<>();
    private final List<ProviderSubscriptionId> finds = new ArrayList<>();
    private final Map<RequestId, Created> created = new LinkedHashMap<>();
    private final Map<ProviderSubscriptionId, ProviderSubscription> reports = new HashMap<>();
    private final Map<ProviderSubscriptionId, List<Sale>> sales = new HashMap<>();
    private Function<Creation, Mono<GatewayAnswer<Created>>> nextCreation = this::createOnce;
    private final Set<ProviderSubscriptionId> silentAbout = new HashSet<>();
    private Optional<GatewayAnswer<?>> outage = Optional.empty();
    private Optional<GatewayAnswer<List<Sale>>> outageOfSales = Optional.empty();

    /// What the next request to create gets; afterwards PayPal behaves again.
    public synchronized void onNextCreation(Function<Creation, Mono<GatewayAnswer<Created>>> answer) {
        nextCreation = answer;
    }

    /// Every question about a subscription gets this answer, until PayPal recovers.
    public synchronized void answersReadingsWith(GatewayAnswer<?> answer) {
        outage = Optional.of(answer);
    }

    /// The same for questions about charges alone.
    public synchronized void answersSalesWith(GatewayAnswer<List<Sale>> answer) {
        outageOfSales = Optional.of(answer);
    }

    /// Questions about this one get no answer, others do.
    public synchronized void isSilentAbout(String id) {
        silentAbout.add(new ProviderSubscriptionId(id));
    }

    public synchronized void recovers() {
        silentAbout.clear();
        outage = Optional.empty();
        outageOfSales = Optional.empty();
    }

    public synchronized void reports(ProviderSubscription report, Sale... charges) {
        reports.put(report.id(), report);
        sales.put(report.id(), List.of(charges));
    }

    public synchronized ProviderSubscription reported(ProviderSubscriptionId id) {
        return reports.get(id);
    }

    /// Something happens to a subscription; its charges stay.
    public synchronized void changes(ProviderSubscriptionId id, UnaryOperator<ProviderSubscription> change) {
        reports.computeIfPresent(id, (_, report) -> change.apply(report));
    }

    /// All of a charge goes back, and is listed so.
    public synchronized void refunds(ProviderSaleId id) {
        sales.replaceAll((_, charges) -> charges.stream()
                .map(sale -> sale.id().equals(id) ? refunded(sale) : sale)
                .toList());
    }

    public synchronized boolean isRefunded(ProviderSaleId id) {
        return sales.values().stream()
                .flatMap(List::stream)
                .anyMatch(sale -> sale.id().equals(id) && sale.state() == SaleState.REFUNDED);
    }

    private static Sale refunded(Sale sale) {
        return new Sale(sale.id(), SaleState.REFUNDED, sale.gross(), sale.fee(), sale.net(), sale.at());
    }

    public synchronized List<Creation> creations() {
        return List.copyOf(creations);
    }

    public synchronized List<ProviderSubscriptionId> finds() {
        return List.copyOf(finds);
    }

    /// What PayPal holds after everything that was sent, one for each request id.
    public synchronized List<Created> created() {
        return List.copyOf(created.values());
    }

    @Override
    public Mono<GatewayAnswer<Created>> create(Creation creation) {
        return UnitOfWork.forbiddenInside(Mono.defer(() -> answerFor(creation)));
    }

    @Override
    public Mono<GatewayAnswer<ProviderSubscription>> find(ProviderSubscriptionId id) {
        return UnitOfWork.forbiddenInside(Mono.fromSupplier(() -> answerFor(id)));
    }

    @Override
    public Mono<GatewayAnswer<List<Sale>>> sales(ProviderSubscriptionId id, Instant from, Instant until) {
        return UnitOfWork.forbiddenInside(Mono.fromSupplier(() -> salesOf(id, from, until)));
    }

    /// Creates what is asked for, or finds what the same request id created before.
    public synchronized Mono<GatewayAnswer<Created>> createOnce(Creation creation) {
        return Mono.just(new GatewayAnswer.Done<>(
                created.computeIfAbsent(creation.requestId(), _ -> numbered(created.size() + 1))));
    }

    private synchronized Mono<GatewayAnswer<Created>> answerFor(Creation creation) {
        creations.add(creation);
        Function<Creation, Mono<GatewayAnswer<Created>>> answer = nextCreation;
        nextCreation = this::createOnce;
        return answer.apply(creation);
    }

    private synchronized GatewayAnswer<ProviderSubscription> answerFor(ProviderSubscriptionId id) {
        finds.add(id);
        if (silentAbout.contains(id)) {
            return new GatewayAnswer.Unknown<>();
        }
        if (outage.isPresent()) {
            return outage.get().map(_ -> reports.get(id));
        }
        return reports.containsKey(id)
                ? new GatewayAnswer.Done<>(reports.get(id))
                : new GatewayAnswer.Refused<>(GatewayAnswer.Refused.NO_SUCH_RESOURCE, "debug-404");
    }

    private synchronized GatewayAnswer<List<Sale>> salesOf(ProviderSubscriptionId id, Instant from, Instant until) {
        return outageOfSales.orElseGet(() -> new GatewayAnswer.Done<>(sales.getOrDefault(id, List.of()).stream()
                .filter(sale -> !sale.at().isBefore(from) && sale.at().isBefore(until))
                .toList()));
    }

    private static Created numbered(int number) {
        return new Created(
                new ProviderSubscriptionId("I-CREATED" + number),
                URI.create("https://paypal.test/approve?ba_token=BA-" + number));
    }
}
