package app.tollgate.application.command;

import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.ChangePlan.Outcome;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.StartLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Changing to and fro has the bound that subscribing has.
@Tag("SUB-1")
class SuccessorLimitTest {

    private final CommandHouse house = new CommandHouse();
    private final Plan elsewhere =
            aPlan().publishedAs("P-ELSEWHERE", "PROD-ELSEWHERE").build();

    @Test
    void who_means_none_of_them_begins_no_more_than_twenty_within_a_day() {
        house.annIsSubscribed("I-1");
        Plan yetElsewhere = aPlan().publishedAs("P-YET", "PROD-YET").build();
        house.subscriptions.plans.with(elsewhere).with(yetElsewhere);
        int begun = house.subscriptions.rows().size();

        for (int change = begun; change < StartLimit.STARTS_MAX; change++) {
            assertThat(house.changeTo(change % 2 == 0 ? elsewhere.code() : yetElsewhere.code()))
                    .isInstanceOf(Outcome.AwaitingConsent.class);
        }
        int rows = house.subscriptions.rows().size();

        assertThat(house.changeTo(elsewhere.code())).isEqualTo(new Outcome.TooMany(StartLimit.RETRY_AFTER));
        assertThat(house.subscriptions.rows()).hasSize(rows);
    }
}
