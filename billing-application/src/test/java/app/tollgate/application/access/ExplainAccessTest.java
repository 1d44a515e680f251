package app.tollgate.application.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.access.ExplainAccess.Outcome;
import app.tollgate.application.access.ExplainAccess.Question;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.application.testing.InMemoryAccessOverrides;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryGrants;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("ACC-5")
class ExplainAccessTest {

    private static final Identity ANN = anIdentity();

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final AccessFactsView facts = new InMemoryAccessFacts(
            new InMemorySubscriptions(),
            new InMemoryPlans(),
            customers,
            new InMemoryAccessOverrides(),
            new InMemoryGrants());
    private final AccessRules rules = new AccessRules(
            new AccessPolicy(new TierOrder(List.of(new Tier("free"), new Tier("pro"))), Duration.ofDays(3), Map.of()));

    /// Before the first call nothing was recorded, and since then nothing changed.
    private final class History implements AccessHistoryView {

        private Optional<Instant> knownSince = Optional.empty();

        @Override
        public Mono<AccessFacts> of(CustomerId customer, Instant at) {
            return at.isBefore(NOW) ? Mono.just(AccessFacts.none()) : facts.of(customer);
        }

        @Override
        public Mono<Instant> knownSince() {
            return Mono.justOrEmpty(knownSince);
        }
    }

    private final History history = new History();

    @BeforeEach
    void ann_got_a_trial() {
        Trial trial = new Trial(new Tier("pro"), NOW, daysLater(7));
        assertThat(customers.recognize(ANN, Role.USER, Optional.of(trial), NOW).block(SOON))
                .isNotNull();
    }

    @Test
    void now_it_explains_the_decision_that_is_given_now() {
        clock.set(daysLater(8));

        AccessDecision decision = decision(Optional.empty());

        assertThat(decision.reason()).isEqualTo(AccessReason.TRIAL_ENDED);
        assertThat(decision)
                .isEqualTo(new CheckAccessService(facts, rules, clock)
                        .check(ANN.id())
                        .block(SOON));
    }

    @Test
    void a_past_moment_is_judged_as_of_then() {
        clock.set(daysLater(8));

        assertThat(decision(Optional.of(daysLater(7).minusMillis(1))).reason()).isEqualTo(AccessReason.TRIAL_RUNNING);
        assertThat(decision(Optional.of(daysLater(7))).reason()).isEqualTo(AccessReason.TRIAL_ENDED);
        assertThat(decision(Optional.of(clock.instant())).reason()).isEqualTo(AccessReason.TRIAL_ENDED);
    }

    @Test
    void before_the_customer_came_there_is_nothing() {
        assertThat(decision(Optional.of(NOW.minusSeconds(1))).reason()).isEqualTo(AccessReason.NO_SUBSCRIPTION);
    }

    @Test
    void the_future_is_not_known_yet() {
        assertThat(explain(ANN.id(), Optional.of(NOW.plusMillis(1)))).isEqualTo(new Outcome.NotYetKnown());
    }

    @Test
    void what_was_let_go_is_said_to_be_and_never_guessed() {
        clock.set(daysLater(8));
        history.knownSince = Optional.of(daysLater(5));

        assertThat(explain(ANN.id(), Optional.of(daysLater(5).minusMillis(1))))
                .isEqualTo(new Outcome.NoLongerKnown(daysLater(5)));
        assertThat(decision(Optional.of(daysLater(5))).reason()).isEqualTo(AccessReason.TRIAL_RUNNING);
    }

    @Test
    void a_stranger_is_said_to_be_one() {
        assertThat(explain(new CustomerId("stranger"), Optional.empty())).isEqualTo(new Outcome.NoSuchCustomer());
    }

    private AccessDecision decision(Optional<Instant> at) {
        return switch (explain(ANN.id(), at)) {
            case Outcome.Explained(var explanation) -> explanation.decision();
            case Outcome.NotYetKnown _, Outcome.NoLongerKnown _, Outcome.NoSuchCustomer _ ->
                throw new AssertionError("nothing was decided");
        };
    }

    private Outcome explain(CustomerId customer, Optional<Instant> at) {
        return new ExplainAccessService(customers, facts, history, rules, clock)
                .explain(new Question(customer, at))
                .block(SOON);
    }
}
