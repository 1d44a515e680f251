package app.tollgate.application.token;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemorySigningKeys;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PretendSigner;
import app.tollgate.application.token.IssueAccessToken.Outcome;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("ACC-6")
class IssueAccessTokenTest {

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemorySigningKeys keys = new InMemorySigningKeys();
    private Optional<Instant> decisionTurns = Optional.empty();

    @Test
    void a_token_is_signed_for_five_minutes() {
        assertThat(issued())
                .isEqualTo(new Outcome.Issued(
                        "anna until 2026-03-01T09:35:00Z by turn 1", NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void a_token_ends_with_the_access_it_states() {
        decisionTurns = Optional.of(NOW.plusSeconds(30));

        assertThat(issued())
                .isEqualTo(new Outcome.Issued("anna until 2026-03-01T09:30:30Z by turn 1", NOW.plusSeconds(30)));
    }

    @Test
    void after_weeks_of_sleep_a_new_key_is_made_on_the_spot() {
        assertThat(issued()).isInstanceOf(Outcome.Issued.class);
        clock.advance(Duration.ofDays(60));

        assertThat(issued())
                .isInstanceOfSatisfying(
                        Outcome.Issued.class, token -> assertThat(token.token()).endsWith("by turn 2"));
    }

    @Test
    void nothing_is_signed_with_a_key_that_verifiers_may_not_know() {
        assertThat(issued()).isInstanceOf(Outcome.Issued.class);
        clock.advance(Duration.ofDays(30));

        assertThat(issued()).isEqualTo(new Outcome.NoKeyYet());

        clock.advance(Duration.ofMinutes(75));
        assertThat(issued())
                .isInstanceOfSatisfying(
                        Outcome.Issued.class, token -> assertThat(token.token()).endsWith("by turn 2"));
    }

    private Outcome issued() {
        return new TokenHouse(keys, new PretendSigner("ours"), this::check, Duration.ofMinutes(5), clock)
                .issue()
                .issue(new CustomerId("anna"))
                .block(SOON);
    }

    private Mono<AccessDecision> check(CustomerId customer) {
        return Mono.just(new AccessDecision(
                true,
                AccessStatus.ACTIVE,
                new Tier("pro"),
                Map.of(),
                Optional.empty(),
                decisionTurns,
                AccessReason.SUBSCRIPTION_PAID,
                NOW,
                AccessSource.CACHE));
    }
}
