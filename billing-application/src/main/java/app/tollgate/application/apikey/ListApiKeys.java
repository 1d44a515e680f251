package app.tollgate.application.apikey;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// An admin looks at the keys, revoked ones among them, newest first (IDN-4).
public interface ListApiKeys {

    /// At most `limit` keys behind `after`.
    Mono<Page> list(int limit, Optional<ApiKeyId> after);

    /// `next` is where to go on, empty on the last page.
    record Page(List<ApiKey> keys, Optional<ApiKeyId> next) {}
}
