package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.problem.Fields;
import org.jspecify.annotations.Nullable;

/// Why somebody changes a subscription; PayPal shows it beside the change.
record ReasonRequest(@Nullable String reason) {

    private static final int LENGTH_MAX = 128;

    /// The reason that was given, or the usual one.
    static String reasonOf(@Nullable ReasonRequest request, String usual) {
        Fields fields = new Fields();
        var reason = fields.optional("reason", request == null ? null : request.reason(), ReasonRequest::read);
        fields.check();
        return reason.get().orElse(usual);
    }

    private static String read(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > LENGTH_MAX || line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is one line of 1 to " + LENGTH_MAX + " characters");
        }
        return line;
    }
}
