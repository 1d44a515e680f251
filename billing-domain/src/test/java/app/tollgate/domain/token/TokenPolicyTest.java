package app.tollgate.domain.token;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-6")
class TokenPolicyTest {

    private static final TokenPolicy POLICY = new TokenPolicy(Duration.ofMinutes(5));
    private static final Instant USUAL_END = NOW.plus(Duration.ofMinutes(5));

    @Test
    void a_token_lives_as_long_as_was_decided() {
        assertThat(POLICY.endOf(until(Optional.empty()), NOW)).isEqualTo(USUAL_END);
        assertThat(POLICY.endOf(until(Optional.of(USUAL_END.plusSeconds(1))), NOW))
                .isEqualTo(USUAL_END);
    }

    @Test
    void a_token_never_outlives_its_decision() {
        Instant turns = NOW.plusSeconds(90);

        assertThat(POLICY.endOf(until(Optional.of(turns)), NOW)).isEqualTo(turns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.5S", "PT1H0.001S", "P1D"})
    void a_life_of_nothing_or_of_more_than_an_hour_is_refused(Duration life) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenPolicy(life));
    }

    private static AccessDecision until(Optional<Instant> expiresAt) {
        return new AccessDecision(
                true,
                AccessStatus.ACTIVE,
                new Tier("pro"),
                Map.of(),
                Optional.empty(),
                expiresAt,
                AccessReason.SUBSCRIPTION_PAID,
                NOW,
                AccessSource.CACHE);
    }
}
