package app.tollgate.simulator;

import app.tollgate.simulator.PayPalCaller.Answer;

/// A merchant with a product, who makes plans and subscriptions in one line each.
final class Merchant {

    final PayPalCaller paypal;
    private String product = "";

    Merchant(PayPalSimulator simulator) {
        this.paypal = new PayPalCaller(simulator);
    }

    String product() {
        if (product.isEmpty()) {
            product = paypal.post("/v1/catalogs/products", "{\"name\":\"Swim\",\"type\":\"SERVICE\"}")
                    .text("/id");
        }
        return product;
    }

    /// A regular cycle without end.
    static String regular(String unit, String currency, String value) {
        return cycle("REGULAR", 1, unit, 0, currency, value);
    }

    static String cycle(String tenure, int sequence, String unit, int total, String currency, String value) {
        String price = value.isEmpty()
                ? ""
                : "\"pricing_scheme\":{\"fixed_price\":{\"currency_code\":\"%s\",\"value\":\"%s\"}},"
                        .formatted(currency, value);
        return "{%s\"frequency\":{\"interval_unit\":\"%s\",\"interval_count\":1},\"tenure_type\":\"%s\",\"sequence\":%d,\"total_cycles\":%d}"
                .formatted(price, unit, tenure, sequence, total);
    }

    static String preferences(String more) {
        return "\"payment_preferences\":{\"auto_bill_outstanding\":true" + more + "}";
    }

    Answer createPlan(String cycles, String more) {
        String body = "{\"product_id\":\"%s\",\"name\":\"Silver\",\"description\":\"d\",\"billing_cycles\":[%s],%s}"
                .formatted(product(), cycles, more.isEmpty() ? preferences("") : more);
        return paypal.post("/v1/billing/plans", body, "Prefer", "return=representation");
    }

    String plan(String cycles) {
        return createPlan(cycles, "").text("/id");
    }

    String monthly() {
        return plan(regular("MONTH", "EUR", "12.90"));
    }

    static String subscriptionBody(String plan, String more) {
        return """
            {"plan_id":"%s","custom_id":"user-1","application_context":{
            "return_url":"https://shop.example/return","cancel_url":"https://shop.example/cancel?from=paypal"}%s}\
            """.formatted(plan, more);
    }

    String subscription(String plan) {
        return paypal.post("/v1/billing/subscriptions", subscriptionBody(plan, ""))
                .text("/id");
    }

    Answer read(String subscription) {
        return paypal.get("/v1/billing/subscriptions/" + subscription);
    }
}
