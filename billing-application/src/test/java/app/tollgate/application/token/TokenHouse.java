package app.tollgate.application.token;

import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.port.signing.TokenSigner;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.token.TokenPolicy;
import java.time.Duration;
import java.time.InstantSource;

/// One instance of the service, as far as access tokens go.
public final class TokenHouse {

    private final IssueAccessToken issue;
    private final RotateSigningKeys rotate;
    private final ShowSigningKeys show;

    public TokenHouse(
            SigningKeys keys, TokenSigner signer, CheckAccess checkAccess, Duration life, InstantSource clock) {
        rotate = new RotateSigningKeysService(keys, signer, clock);
        show = new ShowSigningKeysService(keys, clock);
        issue = new IssueAccessTokenService(
                checkAccess,
                new KeyRing(keys, rotate, clock),
                signer,
                new TokenPolicy(life),
                new SequentialIdentifiers(),
                clock);
    }

    public IssueAccessToken issue() {
        return issue;
    }

    public RotateSigningKeys rotate() {
        return rotate;
    }

    public ShowSigningKeys show() {
        return show;
    }
}
