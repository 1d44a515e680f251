package app.tollgate.application.token;

import app.tollgate.application.UseCase;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.port.signing.TokenSigner;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.token.AccessGrant;
import app.tollgate.domain.token.SigningKey;
import app.tollgate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class IssueAccessTokenService implements IssueAccessToken {

    private final CheckAccess checkAccess;
    private final KeyRing keyRing;
    private final TokenSigner signer;
    private final TokenPolicy policy;
    private final Identifiers identifiers;
    private final InstantSource clock;

    IssueAccessTokenService(
            CheckAccess checkAccess,
            KeyRing keyRing,
            TokenSigner signer,
            TokenPolicy policy,
            Identifiers identifiers,
            InstantSource clock) {
        this.checkAccess = checkAccess;
        this.keyRing = keyRing;
        this.signer = signer;
        this.policy = policy;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> issue(CustomerId customer) {
        return checkAccess.check(customer).flatMap(decision -> signed(customer, decision));
    }

    private Mono<Outcome> signed(CustomerId customer, AccessDecision decision) {
        Instant now = clock.instant();
        AccessGrant grant = new AccessGrant(identifiers.next(), customer, decision, now, policy.endOf(decision, now));
        return keyRing.signing()
                .flatMap(key -> signed(grant, key))
                .switchIfEmpty(Mono.fromSupplier(Outcome.NoKeyYet::new));
    }

    private Mono<Outcome> signed(AccessGrant grant, SigningKey key) {
        return signer.sign(grant, key).map(token -> new Outcome.Issued(token, grant.expiresAt()));
    }
}
