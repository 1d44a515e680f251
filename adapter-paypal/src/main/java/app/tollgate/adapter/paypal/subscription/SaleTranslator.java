package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.money.PayPalMoney;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.BreakdownMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.TransactionMessage;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one transaction of a subscription; its id is the id of the sale that PayPal's events name.
final class SaleTranslator {

    private SaleTranslator() {}

    /// Empty for what is no charge in a state we know: a word PayPal has added, or money going back. It may not
    /// cover a period, and one such entry must not hide the charges beside it. Throws [UnreadableAnswer] for what
    /// is no transaction.
    static Optional<Sale> sale(TransactionMessage message) {
        BreakdownMessage amounts = present(message.amountWithBreakdown(), "amounts");
        Money gross = PayPalMoney.read(present(amounts.grossAmount(), "gross_amount"));
        return state(present(message.status(), "status"))
                .filter(_ -> gross.minorUnits() >= 0)
                .map(state -> new Sale(
                        new ProviderSaleId(present(message.id(), "id")),
                        state,
                        gross,
                        PayPalMoney.readOptional(amounts.feeAmount()).map(SaleTranslator::withoutSign),
                        PayPalMoney.readOptional(amounts.netAmount()),
                        PayPalTime.read(present(message.time(), "time"))));
    }

    private static Optional<SaleState> state(String word) {
        return switch (word) {
            case "COMPLETED" -> Optional.of(SaleState.COMPLETED);
            case "PENDING" -> Optional.of(SaleState.PENDING);
            case "DECLINED" -> Optional.of(SaleState.DECLINED);
            case "PARTIALLY_REFUNDED" -> Optional.of(SaleState.PARTIALLY_REFUNDED);
            case "REFUNDED" -> Optional.of(SaleState.REFUNDED);
            default -> Optional.empty();
        };
    }

    /// PayPal's reports show fees as negative amounts, its subscriptions API as positive ones.
    private static Money withoutSign(Money fee) {
        return fee.minorUnits() < 0 ? Money.zero(fee.currency()).minus(fee) : fee;
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new UnreadableAnswer("a transaction without " + field);
        }
        return value;
    }
}
