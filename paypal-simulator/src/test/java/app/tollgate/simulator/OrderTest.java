package app.tollgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.PayPalCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest extends RunningSimulator {

    private static final String PATH = "/v2/checkout/orders";

    @Test
    void an_order_with_a_wallet_asks_for_the_payer_and_one_without_for_approval() {
        Answer wallet = create(unit("10.00", ""), WALLET);
        Answer plain = create(unit("10.00", ""), "");

        assertThat(wallet.status()).isEqualTo(200);
        assertThat(wallet.text("/status")).isEqualTo("PAYER_ACTION_REQUIRED");
        assertThat(wallet.link("payer-action"))
                .isEqualTo(simulator.baseUrl() + "/checkoutnow?token=" + wallet.text("/id"));
        assertThat(plain.status()).isEqualTo(201);
        assertThat(plain.text("/status")).isEqualTo("CREATED");
        assertThat(plain.link("approve")).isEqualTo(simulator.baseUrl() + "/checkoutnow?token=" + plain.text("/id"));
    }

    @Test
    void an_approved_order_is_captured_once() {
        String id = create(unit("10.00", ",\"custom_id\":\"c-1\""), WALLET).text("/id");
        Answer early = capture(id, "k-1");
        String redirect = control.approve(id).toString();

        Answer captured = capture(id, "k-1");
        Answer replayed = capture(id, "k-1");
        Answer again = capture(id, "k-2");

        assertThat(early.issue()).isEqualTo("ORDER_NOT_APPROVED");
        assertThat(redirect).matches("https://shop.example/done\\?token=" + id + "&PayerID=[2-9A-HJ-NP-Z]{13}");
        assertThat(captured.status()).isEqualTo(201);
        assertThat(captured.text("/purchase_units/0/payments/captures/0/status"))
                .isEqualTo("COMPLETED");
        assertThat(captured.text("/purchase_units/0/payments/captures/0/custom_id"))
                .isEqualTo("c-1");
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(again.issue()).isEqualTo("ORDER_ALREADY_CAPTURED");
        quiet();
        assertThat(listener.types())
                .containsExactly("CHECKOUT.ORDER.APPROVED", "PAYMENT.CAPTURE.COMPLETED", "CHECKOUT.ORDER.COMPLETED");
        var event = listener.only("PAYMENT.CAPTURE.COMPLETED").json();
        assertThat(event.path("resource_version").stringValue()).isEqualTo("2.0");
        assertThat(event.at("/resource/supplementary_data/related_ids/order_id").stringValue())
                .isEqualTo(id);
    }

    @Test
    void the_cancel_link_changes_nothing() {
        String id = create(unit("10.00", ""), WALLET).text("/id");

        String redirect = control.cancelApproval(id).toString();

        assertThat(redirect).isEqualTo("https://shop.example/left?token=" + id);
        assertThat(paypal.get(PATH + "/" + id).text("/status")).isEqualTo("PAYER_ACTION_REQUIRED");
    }

    @Test
    void a_declined_instrument_leaves_the_order_open() {
        String id = approved("10.00", "");
        control.failNextPayment(id);

        Answer declined = capture(id, "k-1");
        Answer mocked = paypal.post(
                PATH + "/" + id + "/capture",
                "{}",
                "PayPal-Mock-Response",
                "{\"mock_application_codes\":\"PAYER_CANNOT_PAY\"}");
        Answer captured = capture(id, "k-1");

        assertThat(declined.issue()).isEqualTo("INSTRUMENT_DECLINED");
        assertThat(mocked.issue()).isEqualTo("PAYER_CANNOT_PAY");
        assertThat(captured.status()).isEqualTo(201);
    }

    @Test
    void a_held_capture_stays_pending_in_a_completed_order_until_it_is_settled() {
        String id = approved("10.00", "");
        control.holdNextCapture(id, "ECHECK");

        Answer pending = capture(id, "k-1");
        String capture = pending.text("/purchase_units/0/payments/captures/0/id");
        Answer refund = paypal.post("/v2/payments/captures/" + capture + "/refund", "{}");
        control.settleCapture(capture, true);

        assertThat(pending.text("/status")).isEqualTo("COMPLETED");
        assertThat(pending.text("/purchase_units/0/payments/captures/0/status")).isEqualTo("PENDING");
        assertThat(pending.text("/purchase_units/0/payments/captures/0/status_details/reason"))
                .isEqualTo("ECHECK");
        assertThat(refund.issue()).isEqualTo("PENDING_CAPTURE");
        assertThat(paypal.get("/v2/payments/captures/" + capture).text("/status"))
                .isEqualTo("COMPLETED");
        assertThat(listener.types()).containsSubsequence("PAYMENT.CAPTURE.PENDING", "PAYMENT.CAPTURE.COMPLETED");
    }

    @Test
    void an_invoice_id_pays_once() {
        String first = approved("10.00", ",\"invoice_id\":\"INV-1\"");
        String second = approved("10.00", ",\"invoice_id\":\"INV-1\"");

        Answer paid = capture(first, "k-1");
        Answer refused = capture(second, "k-2");

        assertThat(paid.status()).isEqualTo(201);
        assertThat(refused.issue()).isEqualTo("DUPLICATE_INVOICE_ID");
    }

    @ParameterizedTest
    @CsvSource({
        "EUR,10.001,'',DECIMAL_PRECISION",
        "JPY,10.5,'',DECIMALS_NOT_SUPPORTED",
        "ZZZ,10,'',INVALID_CURRENCY_CODE",
        "EUR,0,'',CANNOT_BE_ZERO_OR_NEGATIVE",
        "EUR,10.00,9.00,AMOUNT_MISMATCH"
    })
    void amounts_follow_the_rules(String currency, String value, String itemTotal, String issue) {
        String breakdown = itemTotal.isEmpty()
                ? ""
                : ",\"breakdown\":{\"item_total\":{\"currency_code\":\"%s\",\"value\":\"%s\"}}"
                        .formatted(currency, itemTotal);
        String unit =
                "{\"amount\":{\"currency_code\":\"%s\",\"value\":\"%s\"%s}}".formatted(currency, value, breakdown);

        Answer refused = create(unit, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.issue()).isEqualTo(issue);
    }

    @Test
    void the_newer_apis_have_one_issue_for_lengths_and_take_bare_numbers() {
        Answer tooLong = create(unit("10.00", ",\"custom_id\":\"" + "x".repeat(128) + "\""), "");
        Answer number = create("{\"amount\":{\"currency_code\":\"EUR\",\"value\":10}}", "");

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.issue()).isEqualTo("INVALID_STRING_LENGTH");
        assertThat(number.status()).isEqualTo(201);
    }

    @Test
    void the_amount_can_be_patched_before_the_capture_and_not_after() {
        String id = approved("10.00", "");
        String patch = """
            [{"op":"replace","path":"/purchase_units/@reference_id=='default'/amount",
            "value":{"currency_code":"EUR","value":"8.00"}}]\
            """;

        Answer patched = paypal.patch(PATH + "/" + id, patch);
        String amount = paypal.get(PATH + "/" + id).text("/purchase_units/0/amount/value");
        Answer captured = capture(id, "k-1");

        assertThat(patched.status()).isEqualTo(204);
        assertThat(amount).isEqualTo("8.00");
        assertThat(captured.text("/purchase_units/0/payments/captures/0/amount/value"))
                .isEqualTo("8.00");
        assertThat(paypal.patch(PATH + "/" + id, patch).issue()).isEqualTo("ORDER_ALREADY_COMPLETED");
    }

    private static final String WALLET = """
        ,"payment_source":{"paypal":{"experience_context":{
        "return_url":"https://shop.example/done","cancel_url":"https://shop.example/left"}}}\
        """;

    private static String unit(String value, String more) {
        return "{\"amount\":{\"currency_code\":\"EUR\",\"value\":\"%s\"}%s}".formatted(value, more);
    }

    private Answer create(String unit, String more) {
        return paypal.post(PATH, "{\"intent\":\"CAPTURE\",\"purchase_units\":[" + unit + "]" + more + "}");
    }

    private String approved(String value, String more) {
        String id = create(unit(value, more), WALLET).text("/id");
        assertThat(control.approve(id)).hasHost("shop.example");
        return id;
    }

    private Answer capture(String id, String requestId) {
        return paypal.post(PATH + "/" + id + "/capture", "{}", "PayPal-Request-Id", requestId);
    }
}
