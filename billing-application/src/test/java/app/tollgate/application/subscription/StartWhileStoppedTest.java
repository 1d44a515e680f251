package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.StartSubscription.Outcome;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Somebody wants to subscribe whose subscription PayPal has suspended for failed payments.
@Tag("SUB-1")
@Tag("SUB-5")
class StartWhileStoppedTest {

    @Test
    void whoever_is_suspended_for_failed_payments_is_told_what_is_outstanding() {
        SubscriptionHouse stopped = new SubscriptionHouse();
        stopped.has(stopped.annsSubscription(stopped.monthly).knownAs("I-1").build());
        stopped.paypal.reports(
                owing(Reports.aReport("I-1").in(ProviderStatus.SUSPENDED).build()));
        var _ = stopped.refreshNow("I-1");

        assertThat(stopped.startNow(stopped.monthly)).isEqualTo(new Outcome.Owes(Optional.of(euro(1290))));
        assertThat(stopped.paypal.creations()).isEmpty();
    }

    private static ProviderSubscription owing(ProviderSubscription report) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                report.status(),
                report.customId(),
                report.overridden(),
                report.startsAt(),
                report.updatedAt(),
                report.nextBillingAt(),
                new Dunning(2, Optional.of(euro(1290)), Optional.empty()));
    }
}
