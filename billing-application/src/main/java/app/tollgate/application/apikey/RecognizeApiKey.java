package app.tollgate.application.apikey;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.SecretHash;
import reactor.core.publisher.Mono;

/// A back end calls with a key (IDN-4). Empty when there is no such key, when its secret is another, and when it was
/// revoked or has ended: nobody is told which.
public interface RecognizeApiKey {

    Mono<ApiKey> recognize(ApiKeyId id, SecretHash presented);
}
