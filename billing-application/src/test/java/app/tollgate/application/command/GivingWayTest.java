package app.tollgate.application.command;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.Reports;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A successor whose predecessor ended by itself, while another subscription of the customer came to life.
@Tag("SUB-6")
@Tag("SUB-9")
@Tag("SUB-10")
class GivingWayTest {

    private static final String ELSEWHERE = "P-ELSEWHERE";

    private final CommandHouse house = new CommandHouse();
    private final Plan elsewhere =
            aPlan().publishedAs(ELSEWHERE, "PROD-ELSEWHERE").build();

    @Test
    void a_successor_gives_way_to_one_that_came_to_life_before_it() {
        var _ = house.annIsSubscribed("I-1");
        wants(elsewhere);
        theSuccessorIsApproved();
        theFirstEnds();
        var _ = house.annIsSubscribed("I-3");

        assertThat(house.janitorAfter(Duration.ZERO).dropped()).isOne();
        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-CREATED1");
        assertThat(house.subscriptions.liveRows())
                .singleElement()
                .satisfies(live -> assertThat(live.providerId()).contains(new ProviderSubscriptionId("I-3")));
    }

    @Test
    void a_successor_that_was_given_up_and_approved_makes_the_pending_one_give_way() {
        var _ = house.annIsSubscribed("I-1");
        wants(elsewhere);
        wants(aPlan().publishedAs("P-FAR", "PROD-FAR").build());
        theFirstEnds();

        theSuccessorIsApproved();

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();
        assertThat(house.subscriptions.liveRows())
                .singleElement()
                .satisfies(live -> assertThat(live.providerId()).contains(new ProviderSubscriptionId("I-CREATED1")));
    }

    private void wants(Plan plan) {
        house.subscriptions.plans.with(plan);
        assertThat(house.changeTo(plan.code())).isInstanceOf(ChangePlan.Outcome.AwaitingConsent.class);
    }

    private void theSuccessorIsApproved() {
        house.subscriptions.paypal.reports(Reports.aReport("I-CREATED1")
                .to(ELSEWHERE)
                .of(house.subscriptions.ann.id())
                .updatedAt(NOW.plusSeconds(60))
                .build());
        var _ = house.subscriptions.refreshNow("I-CREATED1");
    }

    private void theFirstEnds() {
        house.subscriptions.paypal.changes(
                new ProviderSubscriptionId("I-1"),
                _ -> Reports.aReport("I-1").in(ProviderStatus.CANCELLED).build());
        var _ = house.subscriptions.refreshNow("I-1");
    }
}
