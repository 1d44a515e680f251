package app.tollgate.domain.subscription;

import static app.tollgate.domain.subscription.SubscriptionExamples.FEBRUARY;
import static app.tollgate.domain.subscription.SubscriptionExamples.MARCH;
import static app.tollgate.domain.subscription.SubscriptionExamples.PLAN;
import static app.tollgate.domain.subscription.SubscriptionExamples.STARTED;
import static app.tollgate.domain.subscription.SubscriptionExamples.cancelledOn;
import static app.tollgate.domain.subscription.SubscriptionExamples.intended;
import static app.tollgate.domain.subscription.SubscriptionExamples.observed;
import static app.tollgate.domain.subscription.SubscriptionExamples.report;
import static app.tollgate.domain.subscription.SubscriptionExamples.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a report of PayPal does to a subscription that is over.
@Tag("SUB-8")
class EndedSubscriptionTest {

    private static final Instant LATER = STARTED.plusSeconds(3600);

    @ParameterizedTest
    @EnumSource(names = {"APPROVAL_PENDING", "APPROVED", "ACTIVE", "SUSPENDED"})
    void life_after_an_end_is_a_contradiction_for_a_person(ProviderStatus status) {
        Subscription cancelled = cancelledOn(LATER);

        Observation observation = cancelled.observe(report(status, MARCH), List.of(), PLAN, MARCH);

        assertThat(observation).isEqualTo(new Observation.Contradicts(cancelled, status));
    }

    @Test
    void a_terminal_state_absorbs_every_later_end() {
        Subscription cancelled = cancelledOn(LATER);

        Subscription again = observed(cancelled, report(ProviderStatus.CANCELLED, MARCH), List.of());
        Subscription expired = observed(cancelled, report(ProviderStatus.EXPIRED, MARCH), List.of());

        assertThat(again.status()).isEqualTo(new Cancelled(LATER));
        assertThat(expired.status()).isEqualTo(new Cancelled(LATER));
    }

    @Test
    void a_late_charge_after_the_end_extends_what_is_paid_and_revives_nothing() {
        Subscription cancelled = cancelledOn(FEBRUARY.plusSeconds(60));

        Subscription after = observed(
                cancelled, report(ProviderStatus.CANCELLED, MARCH), List.of(sale(SaleState.COMPLETED, FEBRUARY)));

        assertThat(after.status().isTerminal()).isTrue();
        assertThat(after.status().isLive()).isFalse();
        assertThat(after.paidThrough()).contains(MARCH);
    }

    @Test
    @Tag("SUB-9")
    void an_abandoned_subscription_comes_alive_when_the_buyer_uses_the_old_link() {
        Subscription abandoned = intended(PLAN)
                .knownAs(new ProviderSubscriptionId("I-EXAMPLE"), STARTED)
                .abandoned(STARTED);

        Subscription unused = observed(abandoned, report(ProviderStatus.APPROVAL_PENDING, STARTED), List.of());
        Subscription used =
                observed(unused, report(ProviderStatus.ACTIVE, LATER), List.of(sale(SaleState.COMPLETED, STARTED)));

        assertThat(unused.status()).isEqualTo(new Abandoned(STARTED));
        assertThat(used.status()).isEqualTo(new Active());
        assertThat(used.paidThrough()).contains(FEBRUARY);
    }
}
