package app.tollgate.adapter.web.apikey;

import app.tollgate.application.Page;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key on the wire, without its secret. `lastUsedAt` may be an hour behind.
record ApiKeyJson(
        String id,
        String name,
        List<String> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static ApiKeyJson of(ApiKey key) {
        return new ApiKeyJson(
                KeyIdText.of(key.id()),
                key.name(),
                scopesOf(key),
                key.createdBy().value(),
                key.createdAt(),
                key.lastUsedAt().orElse(null),
                key.revokedAt().orElse(null));
    }

    private static List<String> scopesOf(ApiKey key) {
        return key.scopes().stream().map(ScopeWords::of).sorted().toList();
    }

    record PageJson(List<ApiKeyJson> keys, @Nullable String next) {

        static PageJson of(Page<ApiKey, ApiKeyId> page) {
            return new PageJson(
                    page.entries().stream().map(ApiKeyJson::of).toList(),
                    page.next().map(KeyIdText::of).orElse(null));
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
