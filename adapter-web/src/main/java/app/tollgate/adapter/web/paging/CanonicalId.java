package app.tollgate.adapter.web.paging;

import java.util.Optional;
import java.util.UUID;

/// An id as we write it. [UUID#fromString] also takes shorter groups and capitals, under which one row would have many
/// names.
public final class CanonicalId {

    private CanonicalId() {}

    /// Empty for everything else.
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
