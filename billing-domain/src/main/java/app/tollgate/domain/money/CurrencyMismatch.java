package app.tollgate.domain.money;

/// Two amounts of different currencies met in one calculation; always a bug, since nothing sums across currencies.
public final class CurrencyMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatch(Currency left, Currency right) {
        super("cannot combine " + left + " with " + right);
    }
}
