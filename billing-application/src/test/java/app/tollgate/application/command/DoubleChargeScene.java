package app.tollgate.application.command;

import static app.tollgate.application.command.CommandHouse.PAID_THROUGH;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.Reports;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/// Nobody came between the approval of a successor and the renewal of its predecessor, and PayPal charged for both.
abstract class DoubleChargeScene {

    static final String ELSEWHERE = "P-ELSEWHERE";
    static final Instant A_MONTH_LATER = Instant.parse("2026-05-01T10:00:00Z");
    static final Sale RENEWAL = Reports.aPaidSale("S-RENEWAL", PAID_THROUGH);
    static final Sale FIRST_OF_SUCCESSOR = Reports.aPaidSale("S-NEW", PAID_THROUGH);

    final CommandHouse house = new CommandHouse();
    final Plan elsewhere = aPlan().publishedAs(ELSEWHERE, "PROD-ELSEWHERE").build();

    @BeforeEach
    void a_successor_is_approved_and_the_renewal_charged() {
        house.annIsSubscribed("I-1");
        house.subscriptions.plans.with(elsewhere);
        assertThat(house.changeTo(elsewhere.code())).isInstanceOf(ChangePlan.Outcome.AwaitingConsent.class);
        theSuccessorCharged();
        house.subscriptions.paypal.reports(
                Reports.aReport("I-1")
                        .of(house.subscriptions.ann.id())
                        .updatedAt(PAID_THROUGH)
                        .build(),
                Reports.aPaidSale("S-I-1", NOW),
                RENEWAL);
        house.subscriptions.clock.set(PAID_THROUGH.plusSeconds(60));
    }

    /// What it charged beside its predecessor is then to be given back.
    final void theSuccessorTakesOver() {
        hears("I-CREATED1");
        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();
        assertThat(row("I-CREATED1").isLive()).isTrue();
    }

    final void theSuccessorCharged(Sale... charges) {
        ProviderSubscription report = Reports.aReport("I-CREATED1")
                .to(ELSEWHERE)
                .of(house.subscriptions.ann.id())
                .updatedAt(NOW.plusSeconds(60))
                .build();
        house.subscriptions.paypal.reports(startingAt(report), charges);
    }

    private static ProviderSubscription startingAt(ProviderSubscription report) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                report.status(),
                report.customId(),
                report.overridden(),
                PAID_THROUGH,
                report.updatedAt(),
                Optional.of(PAID_THROUGH),
                report.dunning());
    }

    final void hears(String id) {
        var _ = house.subscriptions.refreshNow(id);
    }

    final Subscription row(String id) {
        return house.subscriptions
                .subscriptions
                .findByProviderId(new ProviderSubscriptionId(id))
                .block(SOON);
    }
}
