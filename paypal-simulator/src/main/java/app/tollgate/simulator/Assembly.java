package app.tollgate.simulator;

import app.tollgate.simulator.catalog.ProductApi;
import app.tollgate.simulator.certificate.Authority;
import app.tollgate.simulator.certificate.CertificateApi;
import app.tollgate.simulator.clock.VirtualClock;
import app.tollgate.simulator.control.Application;
import app.tollgate.simulator.control.Buyer;
import app.tollgate.simulator.control.BuyerPages;
import app.tollgate.simulator.control.ControlApi;
import app.tollgate.simulator.control.Mishaps;
import app.tollgate.simulator.fault.Faults;
import app.tollgate.simulator.http.ApiServer;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Routes;
import app.tollgate.simulator.order.OrderApi;
import app.tollgate.simulator.order.OrderApprovals;
import app.tollgate.simulator.order.OrderView;
import app.tollgate.simulator.payment.Disputes;
import app.tollgate.simulator.payment.PaymentApi;
import app.tollgate.simulator.payment.PaymentView;
import app.tollgate.simulator.payment.Payments;
import app.tollgate.simulator.payment.Refunds;
import app.tollgate.simulator.plan.PlanApi;
import app.tollgate.simulator.plan.Plans;
import app.tollgate.simulator.plan.PriceUpdates;
import app.tollgate.simulator.store.Ids;
import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.subscription.SubscriptionDesk;
import app.tollgate.simulator.token.Tokens;
import app.tollgate.simulator.webhook.Dispatcher;
import app.tollgate.simulator.webhook.EventApi;
import app.tollgate.simulator.webhook.Outbox;
import app.tollgate.simulator.webhook.Sender;
import app.tollgate.simulator.webhook.Signer;
import app.tollgate.simulator.webhook.VerifyApi;
import app.tollgate.simulator.webhook.WebhookApi;
import app.tollgate.simulator.webhook.WebhookPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Puts the parts together.
final class Assembly {

    private final Beginning beginning;
    private final Vault vault;
    private final World world;
    private final Authority authority;
    private final Signer signer;
    private final Dispatcher dispatcher;
    private final Faults faults;
    private final SubscriptionDesk desk;
    private final SimulatorControl control;
    private final Application application;

    Assembly(SimulatorSettings settings, Supplier<String> baseUrl) {
        this.beginning = Beginning.of(settings);
        VirtualClock clock = beginning.clock();
        this.vault = new Vault(beginning.books(), clock, settings.dataFolder());
        Ids ids = new Ids(vault.books());
        this.authority = beginning.authority(ids);
        Outbox outbox = new Outbox(vault.books(), clock, ids, baseUrl);
        this.world = new World(vault.books(), clock, ids, outbox, baseUrl);
        this.signer = new Signer(authority, vault.books(), baseUrl);
        Dispatcher.Retries retries = new Dispatcher.Retries(settings.firstRetry(), settings.longestRetry());
        this.dispatcher = new Dispatcher(world, vault, new Sender(signer, clock), retries);
        this.faults = new Faults(new Random(vault.books().seed));

        PaymentView paymentView = new PaymentView(world);
        Payments payments = new Payments(world, paymentView);
        Refunds refunds = new Refunds(world, paymentView);
        OrderView orderView = new OrderView(world, paymentView);
        this.desk = SubscriptionDesk.open(world, new Plans(world), payments, settings.saleBeforeActivated());
        Buyer buyer = new Buyer(world, desk, new OrderApprovals(world, orderView));
        Mishaps mishaps = new Mishaps(world, payments, refunds, new Disputes(world));
        this.control = new SimulatorControl(
                world, vault, dispatcher, faults, new ControlParts(buyer, mishaps, this::runUntil, this::startOver));
        List<Operation> money = Stream.concat(
                        new OrderApi(world, orderView, payments).operations().stream(),
                        new PaymentApi(world, payments, refunds, paymentView).operations().stream())
                .toList();
        this.application = application(settings, money, buyer);
        vault.change(() -> beginning.open(world));
    }

    private Application application(SimulatorSettings settings, List<Operation> money, Buyer buyer) {
        Tokens tokens = new Tokens(world, settings.clientId(), settings.clientSecret(), settings.tokenLifetime());
        Plans plans = new Plans(world);
        Routes routes = new Routes(Stream.of(
                        tokens.operations(),
                        new ProductApi(world).operations(),
                        new PlanApi(world, plans, new PriceUpdates(world, plans)).operations(),
                        desk.operations(),
                        money,
                        new WebhookApi(world).operations(),
                        new EventApi(world).operations(),
                        new VerifyApi(world, signer).operations(),
                        new CertificateApi(world, authority).operations())
                .flatMap(List::stream)
                .toList());
        ApiServer api = new ApiServer(world, vault, routes, faults, tokens, () -> runUntil(now()));
        BuyerPages pages = new BuyerPages(world, vault, desk.subscriptions(), buyer);
        return new Application(api, new ControlApi(control, routes.names()), pages);
    }

    World world() {
        return world;
    }

    Vault vault() {
        return vault;
    }

    Authority authority() {
        return authority;
    }

    Signer signer() {
        return signer;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    SimulatorControl control() {
        return control;
    }

    Application application() {
        return application;
    }

    /// Does what has become due.
    void catchUp() {
        if (vault.read(() -> desk.billing().due(now()))) {
            vault.change(() -> {
                world.outbox().causedBy(world.ids().debug());
                runUntil(now());
            });
        }
    }

    private Instant now() {
        return world.clock().instant();
    }

    private void runUntil(Instant until) {
        desk.billing().runUntil(until);
    }

    private void startOver() {
        world.books().clear();
        world.outbox().forget();
        world.outbox().policy(WebhookPolicy.FAITHFUL);
        beginning.rewind(world);
        beginning.open(world);
    }
}
