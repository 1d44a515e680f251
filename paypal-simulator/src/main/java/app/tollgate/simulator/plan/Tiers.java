package app.tollgate.simulator.plan;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// Prices by quantity: VOLUME takes one tier for all units, TIERED fills the tiers one after the other.
final class Tiers {

    private Tiers() {}

    static Money price(JsonNode pricing, String currency, BigDecimal quantity) {
        boolean volume = Json.text(pricing, "pricing_model").equals("VOLUME");
        Money sum = Money.zero(currency);
        for (JsonNode tier : pricing.path("tiers")) {
            BigDecimal units = volume ? unitsOfVolume(tier, quantity) : unitsWithin(tier, quantity);
            sum = sum.plus(Money.of(tier.path("amount")).times(units));
        }
        return sum;
    }

    private static BigDecimal unitsOfVolume(JsonNode tier, BigDecimal quantity) {
        boolean within = quantity.compareTo(start(tier)) >= 0 && quantity.compareTo(end(tier, quantity)) <= 0;
        return within ? quantity : BigDecimal.ZERO;
    }

    private static BigDecimal unitsWithin(JsonNode tier, BigDecimal quantity) {
        BigDecimal last = quantity.min(end(tier, quantity));
        return last.subtract(start(tier)).add(BigDecimal.ONE).max(BigDecimal.ZERO);
    }

    private static BigDecimal start(JsonNode tier) {
        return new BigDecimal(Json.text(tier, "starting_quantity")).max(BigDecimal.ONE);
    }

    private static BigDecimal end(JsonNode tier, BigDecimal otherwise) {
        return tier.has("ending_quantity") ? new BigDecimal(Json.text(tier, "ending_quantity")) : otherwise;
    }
}
