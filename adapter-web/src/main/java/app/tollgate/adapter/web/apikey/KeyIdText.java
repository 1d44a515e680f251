package app.tollgate.adapter.web.apikey;

import app.tollgate.domain.apikey.ApiKeyId;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// The public id of a key on the wire: 32 hexadecimal digits, as they stand in the key itself.
final class KeyIdText {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int HALF = 16;

    private KeyIdText() {}

    static String of(ApiKeyId id) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(id.value().getMostSignificantBits())
                + hex.toHexDigits(id.value().getLeastSignificantBits());
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static ApiKeyId read(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("is the id of a key");
        }
        return new ApiKeyId(new UUID(
                HexFormat.fromHexDigitsToLong(text.substring(0, HALF)),
                HexFormat.fromHexDigitsToLong(text.substring(HALF))));
    }
}
