package app.tollgate.adapter.web.payment;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.application.Page;
import app.tollgate.application.payment.ShowBillingHistory;
import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.SaleState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What the caller paid, newest first (PAY-1).
@RestController
@Tag(name = "Payments")
public final class BillingHistoryController {

    private final ShowBillingHistory showBillingHistory;

    public BillingHistoryController(ShowBillingHistory showBillingHistory) {
        this.showBillingHistory = showBillingHistory;
    }

    @GetMapping("/api/subscriptions/billing-history")
    @Operation(summary = "The caller's payments, newest first; go on with `after` = `next` until `next` is null")
    Mono<HistoryJson> history(
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after,
            Customer customer) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, HistoryCursor::read);
        fields.check();
        return showBillingHistory
                .show(customer.id(), bounded.get(), place.get().orElseGet(Payments.Position.Start::new))
                .map(HistoryJson::of);
    }

    record HistoryJson(List<PaymentJson> payments, @Nullable String next) {

        static HistoryJson of(Page<Payment, Payments.Position.Behind> page) {
            return new HistoryJson(
                    page.entries().stream().map(PaymentJson::of).toList(),
                    page.next().map(HistoryCursor::of).orElse(null));
        }
    }

    /// `fee` and `net` are null until PayPal says them. `at` is when the money moved.
    record PaymentJson(
            UUID id,
            MoneyJson gross,
            @Nullable MoneyJson fee,
            @Nullable MoneyJson net,
            String state,
            String method,
            String payPalSaleId,
            Instant at) {

        static PaymentJson of(Payment payment) {
            var sale = payment.sale();
            return new PaymentJson(
                    payment.id().value(),
                    MoneyJson.of(sale.gross()),
                    sale.fee().map(MoneyJson::of).orElse(null),
                    sale.net().map(MoneyJson::of).orElse(null),
                    wordFor(sale.state()),
                    "paypal",
                    sale.id().value(),
                    sale.at());
        }

        private static String wordFor(SaleState state) {
            return switch (state) {
                case COMPLETED -> "paid";
                case PENDING -> "pending";
                case DECLINED -> "failed";
                case PARTIALLY_REFUNDED -> "partially_refunded";
                case REFUNDED -> "refunded";
            };
        }
    }
}
