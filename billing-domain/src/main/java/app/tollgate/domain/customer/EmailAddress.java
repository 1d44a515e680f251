package app.tollgate.domain.customer;

import java.util.Locale;

/// An e-mail address, compared without regard to case.
public record EmailAddress(String value) {

    private static final int LENGTH_MAX = 254;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static boolean isValid(String value) {
        int at = value.strip().indexOf('@');
        return at > 0 && at < value.strip().length() - 1 && value.length() <= LENGTH_MAX;
    }
}
