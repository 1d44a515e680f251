package app.tollgate.domain.coupon;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a customer types in: 3 to 40 ASCII letters, digits, `-` and `_`, kept in capitals, since nobody remembers how a
/// code was written. A letter of another script that looks the same would make a second code nobody can tell apart.
public record CouponCode(String value) {

    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 40;
    private static final int ASCII_MAX = 0x7F;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]*");

    public CouponCode {
        if (value.chars().anyMatch(CouponCode::isSpace)) {
            throw new IllegalArgumentException("has no spaces");
        }
        if (value.chars().anyMatch(character -> character > ASCII_MAX)) {
            throw new IllegalArgumentException("has the letters A to Z only; others may look like them and are not");
        }
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("has letters, digits, - and _ only");
        }
        if (value.length() < LENGTH_MIN || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("is " + LENGTH_MIN + " to " + LENGTH_MAX + " characters");
        }
        value = value.toUpperCase(Locale.ROOT);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
