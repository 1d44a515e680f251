package app.tollgate.simulator.money;

import app.tollgate.simulator.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An amount; the billing API writes it with at least one decimal, payments with two, and some currencies with none.
public record Money(String currency, BigDecimal amount) {

    private static final Set<String> WITHOUT_DECIMALS = Set.of("HUF", "JPY", "TWD");
    private static final Set<String> SUPPORTED = Set.of(
            "AUD", "BRL", "CAD", "CNY", "CZK", "DKK", "EUR", "HKD", "HUF", "ILS", "INR", "JPY", "MYR", "MXN", "TWD",
            "NZD", "NOK", "PHP", "PLN", "GBP", "SGD", "SEK", "CHF", "THB", "USD");

    public static Money of(JsonNode money) {
        JsonNode value = money.path("value");
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.stringValue("0");
        return new Money(Json.text(money, "currency_code"), new BigDecimal(text));
    }

    public static Money zero(String currency) {
        return new Money(currency, BigDecimal.ZERO);
    }

    public static boolean supported(String currency) {
        return SUPPORTED.contains(currency);
    }

    /// Digits after the point that PayPal allows for the currency; not always those of ISO 4217.
    public static int decimals(String currency) {
        return WITHOUT_DECIMALS.contains(currency) ? 0 : 2;
    }

    public Money plus(Money other) {
        return new Money(currency, amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(currency, amount.subtract(other.amount));
    }

    public Money times(BigDecimal factor) {
        return new Money(currency, amount.multiply(factor)).rounded();
    }

    public Money rounded() {
        return new Money(currency, amount.setScale(decimals(currency), RoundingMode.HALF_UP));
    }

    public boolean positive() {
        return amount.signum() > 0;
    }

    public boolean atMost(Money other) {
        return amount.compareTo(other.amount) <= 0;
    }

    /// PayPal's cut of a payment: 3.49 % and a fixed part, 0.49 where the currency has decimals and 40 where not.
    public Money fee() {
        BigDecimal fixed = decimals(currency) == 0 ? new BigDecimal("40") : new BigDecimal("0.49");
        return new Money(currency, amount.multiply(new BigDecimal("0.0349")).add(fixed)).rounded();
    }

    /// `{"currency_code":"EUR","value":"10.0"}`.
    public ObjectNode billing() {
        BigDecimal stripped = amount.stripTrailingZeros();
        int scale = decimals(currency) == 0 ? 0 : Math.max(1, stripped.scale());
        return v2(stripped.setScale(scale, RoundingMode.HALF_UP).toPlainString());
    }

    /// `{"currency_code":"EUR","value":"10.00"}`.
    public ObjectNode payment() {
        return v2(plain());
    }

    /// `{"value":"10.00","currency":"EUR"}`, as fees are written in version 1.
    public ObjectNode v1Value() {
        ObjectNode node = Json.object();
        node.put("value", plain());
        node.put("currency", currency);
        return node;
    }

    /// `{"total":"10.00","currency":"EUR"}`, as amounts are written in version 1.
    public ObjectNode v1Total() {
        ObjectNode node = Json.object();
        node.put("total", plain());
        node.put("currency", currency);
        return node;
    }

    public String plain() {
        return rounded().amount.toPlainString();
    }

    private ObjectNode v2(String value) {
        ObjectNode node = Json.object();
        node.put("currency_code", currency);
        node.put("value", value);
        return node;
    }
}
