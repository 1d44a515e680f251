package app.tollgate.simulator.catalog;

import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.oneOf;
import static app.tollgate.simulator.http.Shapes.optional;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Paging;
import app.tollgate.simulator.http.Patch;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Products: `/v1/catalogs/products`.
public final class ProductApi {

    private static final String PATH = "/v1/catalogs/products";
    private static final Duration KEPT = Duration.ofHours(72);
    private static final Map<String, Shape> PATCHABLE = Map.of(
            "description", text(1, 256),
            "category", text(4, 256, "[A-Z_]+"),
            "image_url", text(1, 2000),
            "home_url", text(1, 2000));

    private static final Shape PRODUCT = object(
            optional("id", text(6, 50)),
            required("name", text(1, 127)),
            required("type", oneOf("PHYSICAL", "DIGITAL", "SERVICE")),
            optional("description", text(1, 256)),
            optional("category", text(4, 256, "[A-Z_]+")),
            optional("image_url", text(1, 2000)),
            optional("home_url", text(1, 2000)));

    private final World world;

    public ProductApi(World world) {
        this.world = world;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.post("products.create", PATH, PRODUCT, this::create)
                        .remembered(KEPT, (call, id) -> Reply.ok(shown(call, product(id)))),
                Operation.get("products.list", PATH, this::list),
                Operation.get("products.get", PATH + "/{id}", call -> Reply.ok(product(call.id()))),
                Operation.patch("products.patch", PATH + "/{id}", this::patch));
    }

    private Reply create(ApiCall call) {
        String id = call.text("id").isEmpty() ? world.ids().product() : call.text("id");
        requireFreshId(id, !call.text("id").isEmpty());
        requirePublicImage(call.text("image_url"));
        ObjectNode product = Json.object();
        product.put("id", id);
        Json.copy(call.body(), product, "name", "description", "type", "category", "image_url", "home_url");
        product.put("create_time", Json.time(world.now()));
        product.put("update_time", Json.time(world.now()));
        String self = world.url(PATH + "/" + id);
        product.set("links", Json.links(Json.link(self, "self", "GET"), Json.link(self, "edit", "PATCH")));
        world.books().products.put(id, product);
        emit("CATALOG.PRODUCT.CREATED", "A product was created.", product);
        return Reply.json(201, shown(call, product)).making(id);
    }

    private void requireFreshId(String id, boolean own) {
        if (own && id.startsWith("PROD-")) {
            throw Refusal.invalid(Issue.body("INVALID_PARAMETER_VALUE", "/id", "The id must not start with PROD-."));
        }
        if (world.books().products.containsKey(id)) {
            throw Refusal.unprocessable("DUPLICATE_RESOURCE_IDENTIFIER", "A product with this id exists.");
        }
    }

    private static void requirePublicImage(String url) {
        if (url.contains("//localhost") || url.contains("//127.0.0.1")) {
            throw Refusal.invalid(
                    Issue.body("INVALID_PARAMETER_VALUE", "/image_url", "The URL must be publicly reachable."));
        }
    }

    private Reply list(ApiCall call) {
        List<ObjectNode> all = world.books().products.values().stream()
                .map(product -> picked(product, "id", "name", "description", "create_time", "links"))
                .toList();
        return Reply.ok(Paging.of(call).show("products", all, world.url(PATH)));
    }

    private Reply patch(ApiCall call) {
        ObjectNode product = product(call.id());
        Set<String> paths = PATCHABLE.keySet().stream().map(name -> "/" + name).collect(Collectors.toSet());
        ObjectNode changed = product.deepCopy();
        for (Patch step : Patch.steps(call.body(), paths)) {
            step.requireOp(Set.of("add", "replace", "remove"));
            String field = step.path().substring(1);
            if (!step.op().equals("remove")) {
                step.requireShape(PATCHABLE.getOrDefault(field, text(1, 1)));
            }
            step.apply(changed, field);
        }
        changed.put("update_time", Json.time(world.now()));
        world.books().products.put(call.id(), changed);
        emit("CATALOG.PRODUCT.UPDATED", "A product was updated.", changed);
        return Reply.noContent();
    }

    private void emit(String type, String summary, ObjectNode product) {
        world.outbox().emit(type, "product", "", summary, product.deepCopy());
    }

    private ObjectNode product(String id) {
        ObjectNode product = world.books().products.get(id);
        if (product == null) {
            throw Refusal.notFound();
        }
        return product;
    }

    private static ObjectNode shown(ApiCall call, ObjectNode product) {
        return call.wantsRepresentation()
                ? product
                : picked(product, "id", "name", "description", "create_time", "links");
    }

    private static ObjectNode picked(ObjectNode product, String... fields) {
        ObjectNode picked = Json.object();
        Json.copy(product, picked, fields);
        return picked;
    }
}
