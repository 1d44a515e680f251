package app.tollgate.domain.planrequest;

import app.tollgate.domain.money.Money;

/// Money that a customer says was sent by hand.
public record Transfer(PaymentMethodCode method, TransferId id, Money amount) {

    public Transfer {
        requireAmount(amount);
    }

    /// To be asked for by itself, so that whoever reads an amount can say what is wrong with it.
    public static void requireAmount(Money amount) {
        if (amount.isZero() || amount.isNegative()) {
            throw new IllegalArgumentException("is above zero");
        }
    }
}
