package app.tollgate.domain.token;

import app.tollgate.domain.access.AccessDecision;
import java.time.Duration;
import java.time.Instant;

/// How long an access token is good for: `life`, more than nothing and at most an hour, since nobody can take a token
/// back. It never outlives the decision it carries.
public record TokenPolicy(Duration life) {

    public static final Duration LIFE_MAX = Duration.ofHours(1);

    private static final Duration LIFE_MIN = Duration.ofSeconds(1);

    public TokenPolicy {
        if (life.compareTo(LIFE_MIN) < 0 || life.compareTo(LIFE_MAX) > 0) {
            throw new IllegalArgumentException("an access token lives from PT1S to PT1H, not " + life);
        }
    }

    public Instant endOf(AccessDecision decision, Instant issuedAt) {
        Instant end = issuedAt.plus(life);
        return decision.expiresAt().filter(end::isAfter).orElse(end);
    }
}
