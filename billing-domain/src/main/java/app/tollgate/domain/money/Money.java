package app.tollgate.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact amount in one currency, held in minor units so that rounding is always a visible act.
///
/// Arithmetic is exact or throws [ArithmeticException]; amounts of different currencies throw [CurrencyMismatch].
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /// Reads a decimal such as `12.90`. Throws [IllegalArgumentException] for more decimals than the currency has.
    public static Money of(BigDecimal amount, Currency currency) {
        try {
            return new Money(amount.movePointRight(currency.decimals()).longValueExact(), currency);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    amount + " is not a whole number of " + currency + " minor units", tooFine);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    /// One of `parts` equal shares, rounded half up to the minor unit; for display, never for booking.
    public Money shareOf(int parts) {
        return of(toDecimal().divide(BigDecimal.valueOf(parts), currency.decimals(), RoundingMode.HALF_UP), currency);
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.decimals());
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return currency + " " + toDecimal().toPlainString();
    }
}
