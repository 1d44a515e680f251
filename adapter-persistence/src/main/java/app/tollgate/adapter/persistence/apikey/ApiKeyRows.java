package app.tollgate.adapter.persistence.apikey;

import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.apikey.SecretHash;
import app.tollgate.domain.customer.CustomerId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A key of a back end from a row.
final class ApiKeyRows {

    private ApiKeyRows() {}

    static ApiKey key(Readable row) {
        return new ApiKey(
                new ApiKeyId(required(row, "id", UUID.class)),
                required(row, "name", String.class),
                scopes(required(row, "scopes", String[].class)),
                new SecretHash(required(row, "secret_hash", String.class)),
                new CustomerId(required(row, "created_by", String.class)),
                required(row, "created_at", Instant.class),
                moment(row, "last_used_at"),
                moment(row, "ends_at"),
                moment(row, "revoked_at"));
    }

    private static Set<Scope> scopes(String[] words) {
        return Stream.of(words)
                .map(word -> Scope.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
