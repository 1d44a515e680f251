package app.tollgate.adapter.web.apikey;

import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.SecretHash;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An API key as a caller sent it: `tg_`, the public id, and the secret, of which the hash alone goes further than
/// this.
public record PresentedKey(ApiKeyId id, SecretHash hash) {

    /// Begins every key and no JWT, and lets scanners of leaked secrets find one.
    private static final String MARK = "tg_";

    private static final Pattern FORM = Pattern.compile(MARK + "([0-9a-f]{32})_([A-Za-z0-9_-]{43})");

    public static boolean looksLikeOne(String bearer) {
        return bearer.startsWith(MARK);
    }

    /// Empty when the text is malformed.
    public static Optional<PresentedKey> read(String bearer) {
        Matcher matcher = FORM.matcher(bearer);
        return matcher.matches()
                ? Optional.of(
                        new PresentedKey(KeyIdText.read(matcher.group(1)), new KeySecret(matcher.group(2)).hash()))
                : Optional.empty();
    }

    static String write(ApiKeyId id, KeySecret secret) {
        return MARK + KeyIdText.of(id) + "_" + secret.text();
    }
}
