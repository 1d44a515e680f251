package app.tollgate.application.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("ACC-7")
class CheckAccessOfManyTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final CustomerId BEN = new CustomerId("ben");
    private static final CustomerId STRANGER = new CustomerId("stranger");

    private final Plan pro = aPlan().ofTier("pro").build();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final CountedReads facts =
            new CountedReads(new InMemoryAccessFacts(subscriptions, new InMemoryPlans().with(pro)));
    private final AccessRules rules = new AccessRules(
            new AccessPolicy(new TierOrder(List.of(new Tier("free"), new Tier("pro"))), Duration.ofDays(3), Map.of()));
    private final CheckAccessOfMany check = new CheckAccessOfManyService(facts, rules, new MovableClock(NOW));

    @Test
    void decisions_come_in_the_order_asked_and_as_often_as_asked() {
        subscriptions.with(
                aSubscription().ownedBy(ANN).to(pro).activeUntil(daysLater(30)).build());
        subscriptions.with(aSubscription().ownedBy(BEN).to(pro).cancelled(NOW).build());

        List<AccessDecision> decisions =
                check.check(List.of(BEN, STRANGER, ANN, BEN)).block(SOON);

        assertThat(decisions)
                .extracting(AccessDecision::reason)
                .containsExactly(
                        AccessReason.SUBSCRIPTION_ENDED,
                        AccessReason.NO_SUBSCRIPTION,
                        AccessReason.SUBSCRIPTION_PAID,
                        AccessReason.SUBSCRIPTION_ENDED);
    }

    @Test
    void each_is_answered_as_if_asked_for_alone() {
        subscriptions.with(
                aSubscription().ownedBy(ANN).to(pro).activeUntil(daysLater(30)).build());
        CheckAccess alone = new CheckAccessService(facts, rules, new MovableClock(NOW));

        List<AccessDecision> decisions = check.check(List.of(ANN, STRANGER)).block(SOON);

        assertThat(decisions)
                .containsExactly(
                        alone.check(ANN).block(SOON), alone.check(STRANGER).block(SOON));
    }

    @Test
    void a_thousand_customers_are_one_question_to_the_store() {
        List<CustomerId> thousand = new ArrayList<>();
        for (int number = 0; number < 1000; number++) {
            thousand.add(new CustomerId("customer-" + number));
        }

        assertThat(check.check(thousand).block(SOON)).hasSize(1000);

        assertThat(facts.reads).isOne();
    }

    private static final class CountedReads implements AccessFactsView {

        private final AccessFactsView view;
        private int reads;

        CountedReads(AccessFactsView view) {
            this.view = view;
        }

        @Override
        public Mono<AccessFacts> of(CustomerId customer) {
            return view.of(customer).doOnSubscribe(_ -> reads++);
        }

        @Override
        public Mono<Map<CustomerId, AccessFacts>> ofAll(Set<CustomerId> customers) {
            return view.ofAll(customers).doOnSubscribe(_ -> reads++);
        }
    }
}
