package app.tollgate.simulator.subscription;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Paging;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Times;
import app.tollgate.simulator.store.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Subscriptions: `/v1/billing/subscriptions`.
final class SubscriptionApi {

    private static final Duration KEPT = Duration.ofHours(72);
    private static final String PATH = SubscriptionView.PATH;
    private static final String ONE = PATH + "/{id}";

    private final World world;
    private final Subscriptions subscriptions;
    private final SubscriptionView view;
    private final SubscriptionEvents events;
    private final SubscriptionCommands commands;

    SubscriptionApi(
            World world,
            Subscriptions subscriptions,
            SubscriptionView view,
            SubscriptionEvents events,
            SubscriptionCommands commands) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.view = view;
        this.events = events;
        this.commands = commands;
    }

    List<Operation> operations(SubscriptionChanges changes, Revisions revisions) {
        return Stream.concat(resourceOperations(changes).stream(), commandOperations(revisions).stream())
                .toList();
    }

    private List<Operation> resourceOperations(SubscriptionChanges changes) {
        return List.of(
                Operation.post("subscriptions.create", PATH, SubscriptionShapes.CREATE, this::create)
                        .remembered(KEPT, (call, id) -> Reply.ok(shown(call, subscriptions.require(id)))),
                Operation.get("subscriptions.list", PATH, this::list),
                Operation.get("subscriptions.get", ONE, this::get),
                Operation.patch("subscriptions.patch", ONE, changes::patch),
                Operation.get("subscriptions.transactions", ONE + "/transactions", commands::transactions));
    }

    private List<Operation> commandOperations(Revisions revisions) {
        return List.of(
                Operation.post("subscriptions.revise", ONE + "/revise", SubscriptionShapes.REVISE, revisions::revise),
                Operation.post("subscriptions.suspend", ONE + "/suspend", SubscriptionShapes.REASON, commands::suspend),
                Operation.post("subscriptions.cancel", ONE + "/cancel", SubscriptionShapes.REASON, commands::cancel),
                Operation.post(
                                "subscriptions.activate",
                                ONE + "/activate",
                                SubscriptionShapes.OPTIONAL_REASON,
                                commands::activate)
                        .withOptionalBody(),
                Operation.post("subscriptions.capture", ONE + "/capture", SubscriptionShapes.CAPTURE, commands::capture)
                        .remembered(KEPT, commands::captured));
    }

    private Reply create(ApiCall call) {
        Subscription subscription = subscriptions.create(call);
        events.created(subscription);
        return Reply.json(201, shown(call, subscription)).making(subscription.id);
    }

    private ObjectNode shown(ApiCall call, Subscription subscription) {
        return call.wantsRepresentation() ? view.show(subscription) : view.showShort(subscription);
    }

    private Reply get(ApiCall call) {
        Subscription subscription = subscriptions.require(call.id());
        List<String> fields = Arrays.asList(call.query("fields").orElse("").split(","));
        ObjectNode shown = view.show(subscription);
        if (fields.contains("last_failed_payment")) {
            view.addLastFailure(subscription, shown);
        }
        if (fields.contains("plan")) {
            view.addPlan(subscription, shown);
        }
        return Reply.ok(shown);
    }

    private Reply list(ApiCall call) {
        List<String> statuses = wanted(call, "statuses");
        List<String> plans = wanted(call, "plan_ids");
        List<ObjectNode> found = world.books().subscriptions.values().stream()
                .filter(each -> statuses.isEmpty() || statuses.contains(each.status.name()))
                .filter(each -> plans.isEmpty() || plans.contains(each.planId))
                .filter(each -> within(call, "created", Optional.of(each.createTime)))
                .filter(each -> within(call, "status_updated", Optional.ofNullable(each.statusUpdateTime)))
                .map(view::show)
                .toList();
        return Reply.ok(Paging.of(call).show("subscriptions", found, world.url(PATH)));
    }

    private static List<String> wanted(ApiCall call, String name) {
        return call.query(name).map(text -> Arrays.asList(text.split(","))).orElse(List.of());
    }

    private static boolean within(ApiCall call, String name, Optional<Instant> time) {
        Optional<Instant> after = Times.query(call, name + "_after");
        Optional<Instant> before = Times.query(call, name + "_before");
        if (time.isEmpty()) {
            return after.isEmpty() && before.isEmpty();
        }
        return after.map(time.get()::isAfter).orElse(true)
                && before.map(time.get()::isBefore).orElse(true);
    }
}
