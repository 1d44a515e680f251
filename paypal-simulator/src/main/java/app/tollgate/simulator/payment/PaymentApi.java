package app.tollgate.simulator.payment;

import static app.tollgate.simulator.http.Shapes.lenientMoney;
import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.optional;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;
import static app.tollgate.simulator.http.Shapes.textV2;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.http.Shapes;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.store.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Captures and refunds of version 2, and sales of version 1; a sale can be used where a capture is asked for.
public final class PaymentApi {

    private static final Shape REFUND = object(
            optional("amount", lenientMoney()),
            optional("custom_id", textV2(1, 127)),
            optional("invoice_id", textV2(1, 127)),
            optional("note_to_payer", textV2(1, 255)));
    private static final Shape SALE_REFUND = object(optional(
            "amount", object(required("total", text(1, 32, Shapes.NUMBER)), required("currency", text(3, 3)))));

    private final World world;
    private final Payments payments;
    private final Refunds refunds;
    private final PaymentView view;

    public PaymentApi(World world, Payments payments, Refunds refunds, PaymentView view) {
        this.world = world;
        this.payments = payments;
        this.refunds = refunds;
        this.view = view;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.get(
                        "captures.get",
                        "/v2/payments/captures/{id}",
                        call -> Reply.ok(view.capture(payments.require(call.id())))),
                Operation.post("captures.refund", "/v2/payments/captures/{id}/refund", REFUND, this::refund)
                        .withOptionalBody()
                        .remembered(Duration.ofDays(45), (call, id) -> Reply.ok(shown(call, require(id)))),
                Operation.get("refunds.get", "/v2/payments/refunds/{id}", call -> Reply.ok(full(require(call.id())))),
                Operation.get("sales.get", "/v1/payments/sale/{id}", call -> Reply.ok(view.sale(sale(call.id())))),
                Operation.post("sales.refund", "/v1/payments/sale/{id}/refund", SALE_REFUND, this::refundSale)
                        .withOptionalBody()
                        .remembered(Duration.ofDays(30), (call, id) -> Reply.ok(first(require(id)))),
                Operation.get(
                        "sales.refund-get", "/v1/payments/refund/{id}", call -> Reply.ok(first(require(call.id())))));
    }

    private Reply refund(ApiCall call) {
        Payment payment = payments.require(call.id());
        Optional<String> mocked = call.mockedIssue();
        if (mocked.isPresent()) {
            throw Refusal.unprocessable(mocked.get(), "Asked for by PayPal-Mock-Response.");
        }
        Optional<Money> wish = Optional.of(call.body().path("amount"))
                .filter(JsonNode::isObject)
                .map(Money::of);
        Refund refund = refunds.refund(payment, wish, call.body());
        return Reply.json(201, shown(call, refund)).making(refund.id);
    }

    private Reply refundSale(ApiCall call) {
        Payment sale = sale(call.id());
        Optional<Money> wish = Optional.of(call.body().path("amount"))
                .filter(JsonNode::isObject)
                .map(amount -> new Money(Json.text(amount, "currency"), new BigDecimal(Json.text(amount, "total"))));
        Refund refund = refunds.refund(sale, wish, Json.object());
        return Reply.json(201, first(refund)).making(refund.id);
    }

    private Payment sale(String id) {
        Payment payment = payments.require(id);
        if (payment.kind != Payment.Kind.SALE) {
            throw Refusal.notFound();
        }
        return payment;
    }

    private Refund require(String id) {
        Refund refund = world.books().refunds.get(id);
        if (refund == null) {
            throw Refusal.notFound();
        }
        return refund;
    }

    private JsonNode shown(ApiCall call, Refund refund) {
        return call.wantsRepresentation() ? full(refund) : view.refundShort(refund, payments.require(refund.paymentId));
    }

    private JsonNode full(Refund refund) {
        return view.refund(refund, payments.require(refund.paymentId));
    }

    private JsonNode first(Refund refund) {
        return view.saleRefund(refund, payments.require(refund.paymentId));
    }
}
