package app.tollgate.application.apikey;

import app.tollgate.application.Page;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// An admin looks at the keys, revoked ones among them, newest first (IDN-4).
public interface ListApiKeys {

    /// At most `limit` keys behind `after`.
    Mono<Page<ApiKey, ApiKeyId>> list(int limit, Optional<ApiKeyId> after);
}
