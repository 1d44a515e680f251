package app.tollgate.application.apikey;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.apikey.SecretHash;
import app.tollgate.domain.customer.CustomerId;
import java.util.Set;
import reactor.core.publisher.Mono;

/// An admin makes a key for a back end (IDN-4). The secret itself never comes this far: whoever made it up shows it
/// once and hands on its hash. A name may be used again, so that a new key is brought out before the old one is
/// revoked.
public interface CreateApiKey {

    Mono<ApiKey> create(Command command);

    record Command(String name, Set<Scope> scopes, SecretHash secretHash, CustomerId createdBy) {}
}
