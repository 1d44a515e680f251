package app.tollgate.domain.apikey;

import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A key of one of the product's back ends (IDN-4). Several may share a name, so that a new one is brought out before
/// the old one ends. `lastUsedAt` is coarse: it may be an hour behind. From `endsAt` on, which a key gets when another
/// takes its place, it opens nothing.
public record ApiKey(
        ApiKeyId id,
        String name,
        Set<Scope> scopes,
        SecretHash secretHash,
        CustomerId createdBy,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> endsAt,
        Optional<Instant> revokedAt) {

    private static final Pattern NAME = Pattern.compile("\\S(.{0,98}\\S)?");

    public ApiKey {
        requireName(name);
        scopes = requireScopes(scopes);
    }

    public static void requireName(String name) {
        if (!NAME.matcher(name).matches() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is 1 to 100 characters, without blanks around them");
        }
    }

    public static Set<Scope> requireScopes(Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("names at least one scope");
        }
        return Set.copyOf(scopes);
    }

    public boolean isLive(Instant now) {
        return revokedAt.isEmpty() && endsAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    public ApiKey usedAt(Instant now) {
        return new ApiKey(id, name, scopes, secretHash, createdBy, createdAt, Optional.of(now), endsAt, revokedAt);
    }

    public ApiKey endingAt(Instant end) {
        return new ApiKey(id, name, scopes, secretHash, createdBy, createdAt, lastUsedAt, Optional.of(end), revokedAt);
    }

    /// A key once revoked keeps the moment.
    public ApiKey revokedAt(Instant now) {
        return new ApiKey(
                id,
                name,
                scopes,
                secretHash,
                createdBy,
                createdAt,
                lastUsedAt,
                endsAt,
                Optional.of(revokedAt.orElse(now)));
    }
}
