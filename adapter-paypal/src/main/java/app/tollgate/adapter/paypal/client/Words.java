package app.tollgate.adapter.paypal.client;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Codes and ids out of answers. Whatever is not one plain word is dropped, so that no answer writes into our logs.
final class Words {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private Words() {}

    static Optional<String> of(@Nullable String text) {
        return Optional.ofNullable(text).filter(WORD.asMatchPredicate());
    }
}
