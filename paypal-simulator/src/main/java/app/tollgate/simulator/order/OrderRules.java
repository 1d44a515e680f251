package app.tollgate.simulator.order;

import static app.tollgate.simulator.http.Shapes.lenientMoney;
import static app.tollgate.simulator.http.Shapes.listOf;
import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.oneOf;
import static app.tollgate.simulator.http.Shapes.optional;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;
import static app.tollgate.simulator.http.Shapes.textV2;

import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What an order must look like, and how its amounts must add up.
final class OrderRules {

    private static final List<String> ADDED = List.of("item_total", "tax_total", "shipping", "handling", "insurance");
    private static final List<String> TAKEN = List.of("shipping_discount", "discount");

    private static final Shape BREAKDOWN = object(
            optional("item_total", lenientMoney()),
            optional("tax_total", lenientMoney()),
            optional("shipping", lenientMoney()),
            optional("handling", lenientMoney()),
            optional("insurance", lenientMoney()),
            optional("shipping_discount", lenientMoney()),
            optional("discount", lenientMoney()));

    private static final Shape ITEM = object(
            required("name", textV2(1, 127)),
            required("unit_amount", lenientMoney()),
            optional("tax", lenientMoney()),
            required("quantity", text(1, 10, "[1-9][0-9]{0,9}")),
            optional("description", textV2(0, 127)),
            optional("sku", textV2(0, 127)),
            optional("category", oneOf("DIGITAL_GOODS", "PHYSICAL_GOODS", "DONATION")));

    static final Shape AMOUNT = (node, pointer, issues) -> {
        lenientMoney().check(node, pointer, issues);
        object(optional("breakdown", BREAKDOWN)).check(node, pointer, issues);
    };

    private static final Shape UNIT = object(
            optional("reference_id", textV2(1, 256)),
            required("amount", AMOUNT),
            optional("description", textV2(1, 127)),
            optional("custom_id", textV2(1, 127)),
            optional("invoice_id", textV2(1, 127)),
            optional("soft_descriptor", textV2(1, 22)),
            optional("items", listOf(0, 1000, ITEM)));

    private static final Shape CONTEXT = object(
            optional("brand_name", textV2(1, 127)),
            optional("shipping_preference", oneOf("GET_FROM_FILE", "NO_SHIPPING", "SET_PROVIDED_ADDRESS")),
            optional("landing_page", oneOf("LOGIN", "GUEST_CHECKOUT", "NO_PREFERENCE", "BILLING")),
            optional("user_action", oneOf("CONTINUE", "PAY_NOW")),
            optional("return_url", textV2(1, 4000)),
            optional("cancel_url", textV2(1, 4000)));

    static final Shape ORDER = object(
            required("intent", oneOf("CAPTURE", "AUTHORIZE")),
            required("purchase_units", listOf(1, 10, UNIT)),
            optional("payment_source", object(optional("paypal", object(optional("experience_context", CONTEXT))))),
            optional("application_context", CONTEXT));

    private OrderRules() {}

    static void require(JsonNode order) {
        Set<String> references = new HashSet<>();
        Set<String> currencies = new HashSet<>();
        for (JsonNode unit : order.path("purchase_units")) {
            if (!references.add(unit.path("reference_id").stringValue("default"))) {
                throw refused("DUPLICATE_REFERENCE_ID", "/purchase_units", "Reference ids must differ.");
            }
            requireAmounts(unit);
            currencies.add(Json.text(unit.path("amount"), "currency_code"));
        }
        if (currencies.size() > 1) {
            throw refused("MULTI_CURRENCY_ORDER", "/purchase_units", "All units must have one currency.");
        }
    }

    static void requireAmounts(JsonNode unit) {
        Money amount = Money.of(unit.path("amount"));
        requireMoney(amount);
        if (!amount.positive()) {
            throw refused("CANNOT_BE_ZERO_OR_NEGATIVE", "/purchase_units/amount/value", "Must be greater than zero.");
        }
        JsonNode breakdown = unit.path("amount").path("breakdown");
        if (breakdown.isObject() && total(breakdown).compareTo(amount.amount()) != 0) {
            throw refused("AMOUNT_MISMATCH", "/purchase_units/amount/value", "Must equal the sum of its breakdown.");
        }
        requireItems(unit, breakdown);
    }

    private static void requireItems(JsonNode unit, JsonNode breakdown) {
        if (unit.path("items").isEmpty()) {
            return;
        }
        if (!breakdown.has("item_total")) {
            throw refused("ITEM_TOTAL_REQUIRED", "/purchase_units/amount/breakdown/item_total", "Items need a total.");
        }
        if (sum(unit, item -> item.path("unit_amount")).compareTo(value(breakdown, "item_total")) != 0) {
            throw refused("ITEM_TOTAL_MISMATCH", "/purchase_units/amount/breakdown/item_total", "Not the items' sum.");
        }
        boolean taxed = unit.path("items").values().stream().anyMatch(item -> item.has("tax"));
        if (taxed && sum(unit, item -> item.path("tax")).compareTo(value(breakdown, "tax_total")) != 0) {
            throw refused("TAX_TOTAL_MISMATCH", "/purchase_units/amount/breakdown/tax_total", "Not the taxes' sum.");
        }
    }

    private static BigDecimal sum(JsonNode unit, Function<JsonNode, JsonNode> part) {
        return unit.path("items").values().stream()
                .map(item -> Money.of(part.apply(item)).amount().multiply(new BigDecimal(Json.text(item, "quantity"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(JsonNode breakdown) {
        BigDecimal added = ADDED.stream().map(part -> value(breakdown, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return TAKEN.stream().map(part -> value(breakdown, part)).reduce(added, BigDecimal::subtract);
    }

    private static BigDecimal value(JsonNode breakdown, String part) {
        return breakdown.has(part) ? Money.of(breakdown.path(part)).amount() : BigDecimal.ZERO;
    }

    private static void requireMoney(Money amount) {
        String field = "/purchase_units/amount/value";
        if (!Money.supported(amount.currency())) {
            throw refused("INVALID_CURRENCY_CODE", "/purchase_units/amount/currency_code", "Unknown currency.");
        }
        int scale = amount.amount().scale();
        if (scale > 0 && Money.decimals(amount.currency()) == 0) {
            throw refused("DECIMALS_NOT_SUPPORTED", field, "The currency has no decimals.");
        }
        if (scale > 2) {
            throw refused("DECIMAL_PRECISION", field, "At most two decimals.");
        }
    }

    private static Refusal refused(String issue, String field, String description) {
        return Refusal.unprocessable(Issue.body(issue, field, description));
    }
}
