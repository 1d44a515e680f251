package app.tollgate.domain.planrequest;

import java.util.regex.Pattern;

/// The name a way of paying goes by in the API and in variables, such as `bank_transfer`.
public record PaymentMethodCode(String value) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    public PaymentMethodCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a payment method is 1 to 30 of a-z, 0-9 and _, and begins with a letter, not '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return CODE.matcher(value).matches();
    }
}
