package app.tollgate.adapter.web.reconciliation;

import java.util.UUID;

/// How the parameters of a page are read; what is wrong with one is said by an [IllegalArgumentException].
final class PageFields {

    private static final int LIMIT_MAX = 100;

    private PageFields() {}

    static int limit(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("is 1 to " + LIMIT_MAX);
        }
        return limit;
    }

    static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // Said below, in the same words.
        }
        throw new IllegalArgumentException("is not the `next` of an earlier page");
    }
}
