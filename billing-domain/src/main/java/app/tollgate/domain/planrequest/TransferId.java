package app.tollgate.domain.planrequest;

import java.util.Locale;
import java.util.regex.Pattern;

/// What the bank or the wallet calls one transfer, as the customer copies it: 3 to 64 ASCII characters without spaces,
/// kept in capitals, since one transfer must not count twice for how it is written (MAN-1). A letter of another script
/// that looks the same would make it a second one.
public record TransferId(String value) {

    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 64;
    private static final int ASCII_MAX = 0x7F;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._/#:-]*");

    public TransferId {
        value = value.strip();
        if (value.chars().anyMatch(character -> character > ASCII_MAX)) {
            throw new IllegalArgumentException(
                    "has letters A to Z and digits 0 to 9 only; others may look like them and are not");
        }
        if (value.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("has no spaces");
        }
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("has letters, digits and . _ / # : - only");
        }
        if (value.length() < LENGTH_MIN || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("is " + LENGTH_MIN + " to " + LENGTH_MAX + " characters");
        }
        value = value.toUpperCase(Locale.ROOT);
    }
}
