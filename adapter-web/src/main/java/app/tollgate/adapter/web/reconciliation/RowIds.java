package app.tollgate.adapter.web.reconciliation;

import java.util.UUID;

/// Reads the ids that are places in lists; what is wrong with one is said by an [IllegalArgumentException].
final class RowIds {

    private RowIds() {}

    static UUID read(String text) {
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
