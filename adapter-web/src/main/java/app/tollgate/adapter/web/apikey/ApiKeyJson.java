package app.tollgate.adapter.web.apikey;

import app.tollgate.application.Page;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key on the wire, without its secret. `state` is `active`, `ending` (another took its place, and it still counts),
/// `ended` or `revoked`. `lastUsedAt` may be an hour behind.
record ApiKeyJson(
        String id,
        String name,
        List<String> scopes,
        String state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant endsAt,
        @Nullable Instant revokedAt) {

    static ApiKeyJson of(ApiKey key, Instant now) {
        return new ApiKeyJson(
                KeyIdText.of(key.id()),
                key.name(),
                scopesOf(key),
                stateOf(key, now),
                key.createdBy().value(),
                key.createdAt(),
                key.lastUsedAt().orElse(null),
                key.endsAt().orElse(null),
                key.revokedAt().orElse(null));
    }

    private static String stateOf(ApiKey key, Instant now) {
        if (key.revokedAt().isPresent()) {
            return "revoked";
        }
        if (key.endsAt().isEmpty()) {
            return "active";
        }
        return key.isLive(now) ? "ending" : "ended";
    }

    private static List<String> scopesOf(ApiKey key) {
        return key.scopes().stream().map(Scope::word).sorted().toList();
    }

    record PageJson(List<ApiKeyJson> keys, @Nullable String next) {

        static PageJson of(Page<ApiKey, ApiKeyId> page, Instant now) {
            return new PageJson(
                    page.entries().stream().map(key -> ApiKeyJson.of(key, now)).toList(),
                    page.next().map(KeyIdText::of).orElse(null));
        }
    }

    /// The key that took the place of another, shown this once, and until when the other counts beside it.
    record Rotated(String id, String name, List<String> scopes, String key, Instant createdAt, Instant oldEndsAt) {

        static Rotated of(ApiKey key, KeySecret secret, Instant oldEndsAt) {
            return new Rotated(
                    KeyIdText.of(key.id()),
                    key.name(),
                    scopesOf(key),
                    PresentedKey.write(key.id(), secret),
                    key.createdAt(),
                    oldEndsAt);
        }

        @Override
        public String toString() {
            return "Rotated[id=" + id + ", key=***]";
        }
    }

    /// `key` is what the back end sends, and shown this once.
    record Created(String id, String name, List<String> scopes, String key, Instant createdAt) {

        static Created of(ApiKey key, KeySecret secret) {
            return new Created(
                    KeyIdText.of(key.id()),
                    key.name(),
                    scopesOf(key),
                    PresentedKey.write(key.id(), secret),
                    key.createdAt());
        }

        @Override
        public String toString() {
            return "Created[id=" + id + ", key=***]";
        }
    }
}
