package app.tollgate.domain.customer;

import java.util.regex.Pattern;

/// Who a customer is everywhere: the token's `sub` (IDN-2), and PayPal's `custom_id`, which takes 1 to 127 printable
/// ASCII characters.
public record CustomerId(String value) {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1,127}");

    public CustomerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a customer id is 1 to 127 printable ASCII characters without blanks");
        }
    }

    public static boolean isValid(String value) {
        return PRINTABLE.matcher(value).matches();
    }
}
