package app.tollgate.simulator.plan;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what a plan document says about money and time.
public record Terms(JsonNode document) {

    /// One entry of `billing_cycles`.
    public record Cycle(JsonNode document) {

        public int sequence() {
            return document.path("sequence").asInt();
        }

        public String tenure() {
            return Json.text(document, "tenure_type");
        }

        /// 0 is without end.
        public int totalCycles() {
            return document.path("total_cycles").asInt(1);
        }

        public int pricingVersion() {
            return document.path("pricing_scheme").path("version").asInt(1);
        }

        /// The date `count` cycles after the anchor; counted from the anchor, so that the 31st stays the 31st.
        public LocalDate dateAfter(LocalDate anchor, int count) {
            JsonNode frequency = document.path("frequency");
            long units = (long) frequency.path("interval_count").asInt(1) * count;
            String unit = Json.text(frequency, "interval_unit").toUpperCase(Locale.ROOT);
            return anchor.plus(units, ChronoUnit.valueOf(unit + "S"));
        }

        /// The price of one period for the quantity, before tax.
        Money price(String currency, BigDecimal quantity) {
            JsonNode pricing = document.path("pricing_scheme");
            return Optional.of(pricing.path("fixed_price"))
                    .filter(JsonNode::isObject)
                    .map(price -> Money.of(price).times(quantity))
                    .orElseGet(() -> Tiers.price(pricing, currency, quantity));
        }
    }

    public List<Cycle> cycles() {
        return ordered(List.copyOf(document.path("billing_cycles").values())).stream()
                .map(Cycle::new)
                .toList();
    }

    public String currency() {
        List<String> codes = document.findValuesAsString("currency_code");
        return codes.isEmpty() ? "USD" : codes.getFirst();
    }

    /// What a cycle costs, tax included.
    public Money charge(Cycle cycle, BigDecimal quantity) {
        return taxed(cycle.price(currency(), quantity));
    }

    public Money setupFee() {
        JsonNode fee = document.path("payment_preferences").path("setup_fee");
        return fee.isObject() ? taxed(Money.of(fee)) : Money.zero(currency());
    }

    public boolean cancelsWhenSetupFails() {
        JsonNode preferences = document.path("payment_preferences");
        return preferences
                .path("setup_fee_failure_action")
                .stringValue("CANCEL")
                .equals("CANCEL");
    }

    public boolean billsOutstanding() {
        return document.path("payment_preferences")
                .path("auto_bill_outstanding")
                .asBoolean(true);
    }

    /// 0 means that failures never suspend.
    public int failureThreshold() {
        return document.path("payment_preferences")
                .path("payment_failure_threshold")
                .asInt(0);
    }

    public boolean quantitySupported() {
        return document.path("quantity_supported").asBoolean(false);
    }

    private Money taxed(Money net) {
        JsonNode taxes = document.path("taxes");
        if (!taxes.isObject() || taxes.path("inclusive").asBoolean(true)) {
            return net;
        }
        BigDecimal percentage = new BigDecimal(taxes.path("percentage").stringValue("0"));
        return net.times(BigDecimal.ONE.add(percentage.movePointLeft(2)));
    }

    static List<JsonNode> ordered(List<JsonNode> cycles) {
        return cycles.stream()
                .sorted(Comparator.comparingInt(cycle -> cycle.path("sequence").asInt()))
                .toList();
    }
}
