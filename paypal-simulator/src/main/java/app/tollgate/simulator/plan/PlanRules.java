package app.tollgate.simulator.plan;

import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the cycles and prices of a new plan must obey beyond their form.
final class PlanRules {

    private static final Map<String, Integer> LONGEST = Map.of("DAY", 365, "WEEK", 52, "MONTH", 12, "YEAR", 1);

    private PlanRules() {}

    static void require(JsonNode plan) {
        List<JsonNode> cycles = List.copyOf(plan.path("billing_cycles").values());
        requireIntervals(cycles);
        requireTenures(cycles);
        requireSequence(cycles);
        cycles.forEach(PlanRules::requirePrice);
        requireOneCurrency(plan);
    }

    private static void requireIntervals(List<JsonNode> cycles) {
        for (int i = 0; i < cycles.size(); i++) {
            JsonNode frequency = cycles.get(i).path("frequency");
            int longest = LONGEST.getOrDefault(Json.text(frequency, "interval_unit"), 0);
            if (frequency.path("interval_count").asInt(1) > longest) {
                throw Refusal.invalid(Issue.body(
                        "INVALID_PARAMETER_VALUE",
                        "/billing_cycles/" + i + "/frequency/interval_count",
                        "The interval is too long for its unit."));
            }
        }
    }

    private static void requireTenures(List<JsonNode> cycles) {
        long regular = cycles.stream().filter(cycle -> !trial(cycle)).count();
        long trials = cycles.size() - regular;
        long free = cycles.stream().filter(cycle -> trial(cycle) && free(cycle)).count();
        refuseIf(regular == 0, "MISSING_REGULAR_BILLING_CYCLE", "A plan needs a regular billing cycle.");
        refuseIf(regular > 1, "MULTIPLE_REGULAR_BILLING_CYCLES_NOT_SUPPORTED", "Only one regular cycle is allowed.");
        refuseIf(trials > 2, "MORE_THAN_TWO_TRIAL_BILLING_CYCLE_NOT_SUPPORTED", "Only two trials are allowed.");
        refuseIf(free > 1, "MULTIPLE_FREE_TRIAL_BILLING_CYCLES_NOT_SUPPORTED", "Only one free trial is allowed.");
    }

    private static void requireSequence(List<JsonNode> cycles) {
        List<JsonNode> ordered = Terms.ordered(cycles);
        boolean regularSeen = false;
        for (int i = 0; i < ordered.size(); i++) {
            JsonNode cycle = ordered.get(i);
            refuseIf(
                    cycle.path("sequence").asInt() != i + 1,
                    "INVALID_BILLING_CYCLE_SEQUENCE",
                    "Sequences start with 1 and follow each other.");
            refuseIf(trial(cycle) && regularSeen, "INVALID_BILLING_CYCLE_SEQUENCE", "Trials come before regular.");
            refuseIf(
                    trial(cycle) && cycle.path("total_cycles").asInt(1) == 0,
                    "INVALID_TRIAL_BILLING_TOTAL_CYCLES",
                    "A trial has at least one cycle.");
            regularSeen |= !trial(cycle);
        }
    }

    private static void requirePrice(JsonNode cycle) {
        JsonNode pricing = cycle.path("pricing_scheme");
        boolean tiered = pricing.has("pricing_model");
        if (!trial(cycle) && !pricing.has("fixed_price") && !tiered) {
            throw Refusal.invalid(
                    Issue.body("MISSING_REQUIRED_PARAMETER", "/billing_cycles/pricing_scheme", "A price is missing."));
        }
        refuseIf(trial(cycle) && tiered, "INVALID_PRICING_MODEL", "Trials have no tiers.");
        refuseIf(tiered && pricing.has("fixed_price"), "FIXED_PRICE_NOT_SUPPORTED", "Tiers have no fixed price.");
        refuseIf(tiered && pricing.path("tiers").isEmpty(), "MISSING_PRICING_SCHEME_TIERS", "Tiers are missing.");
        if (pricing.has("fixed_price")) {
            requireAmount(Money.of(pricing.path("fixed_price")));
        }
    }

    static void requireAmount(Money price) {
        if (!Money.supported(price.currency())) {
            throw Refusal.invalid(Issue.body(
                    "INVALID_PARAMETER_VALUE", "/billing_cycles/pricing_scheme/fixed_price/currency_code", "Unknown."));
        }
        boolean tooFine = price.amount().stripTrailingZeros().scale() > Money.decimals(price.currency());
        if (tooFine || price.amount().signum() < 0) {
            throw Refusal.invalid(Issue.body(
                    "INVALID_PARAMETER_VALUE",
                    "/billing_cycles/pricing_scheme/fixed_price/value",
                    "The amount is negative or has too many decimals."));
        }
    }

    private static void requireOneCurrency(JsonNode plan) {
        Set<String> currencies = new HashSet<>(plan.findValuesAsString("currency_code"));
        refuseIf(currencies.size() > 1, "CURRENCY_MISMATCH", "All currencies of a plan must be the same.");
    }

    private static boolean trial(JsonNode cycle) {
        return Json.text(cycle, "tenure_type").equals("TRIAL");
    }

    private static boolean free(JsonNode cycle) {
        JsonNode price = cycle.path("pricing_scheme").path("fixed_price");
        return price.isMissingNode() || !Money.of(price).positive();
    }

    private static void refuseIf(boolean wrong, String issue, String description) {
        if (wrong) {
            throw Refusal.unprocessable(Issue.body(issue, "/billing_cycles", description));
        }
    }
}
