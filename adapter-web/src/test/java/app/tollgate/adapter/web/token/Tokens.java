package app.tollgate.adapter.web.token;

import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.token.AccessGrant;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.KeyTimes;
import app.tollgate.domain.token.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keys and grants to sign, and a verification that knows nothing but the JDK and the published `x`.
final class Tokens {

    static final AccessDecision PRO = new AccessDecision(
            true,
            AccessStatus.ACTIVE,
            new Tier("pro"),
            Map.of("repairs", new Limit.UpTo(500), "teams", new Limit.Unlimited()),
            Optional.of(new PlanCode("pro_monthly")),
            Optional.empty(),
            AccessReason.SUBSCRIPTION_PAID,
            TestClock.NOW.minusSeconds(60),
            AccessSource.CACHE);

    /// What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410).
    private static final byte[] X509_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private Tokens() {}

    static SigningKey key(KeyMaterial material) {
        Instant from = TestClock.NOW;
        return new SigningKey(
                1, material, from, new KeyTimes(from, from.plus(Duration.ofDays(30)), from.plus(Duration.ofDays(31))));
    }

    static AccessGrant grant(AccessDecision decision) {
        return new AccessGrant(
                UUID.fromString("01890000-0000-7000-8000-000000000001"),
                new CustomerId("anna"),
                decision,
                TestClock.NOW,
                TestClock.NOW.plusSeconds(300));
    }

    static boolean verifies(String token, String x) {
        int end = token.lastIndexOf('.');
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey(x));
            check.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static PublicKey publicKey(String x) throws GeneralSecurityException {
        byte[] bare = Base64.getUrlDecoder().decode(x);
        byte[] encoded = new byte[X509_START.length + bare.length];
        System.arraycopy(X509_START, 0, encoded, 0, X509_START.length);
        System.arraycopy(bare, 0, encoded, X509_START.length, bare.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
