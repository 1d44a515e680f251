package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reports about strangers, about the end of things, and no report at all.
@Tag("WHK-3")
class UnattributedReportTest {

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    void a_report_without_a_customer_of_ours_changes_nothing() {
        for (String custom : List.of("user-nobody-knows", "", "two words", "käthe", "x".repeat(128))) {
            house.paypal.reports(aReport("I-STRANGER").of(custom).build(), aPaidSale("S-1", NOW));

            assertThat(house.refreshNow("I-STRANGER")).isEqualTo(new Outcome.NotAttributed(Why.UNKNOWN_CUSTOMER));
            assertNothingWritten();
        }
    }

    @Test
    void a_report_without_a_custom_id_changes_nothing() {
        house.paypal.reports(aReport("I-STRANGER").build(), aPaidSale("S-1", NOW));

        Outcome outcome = house.refreshNow("I-STRANGER");

        assertThat(outcome).isEqualTo(new Outcome.NotAttributed(Why.UNKNOWN_CUSTOMER));
        assertNothingWritten();
    }

    @Test
    void another_products_plan_changes_nothing() {
        house.paypal.reports(
                aReport("I-OTHER").of(house.ann.id()).to("P-OTHER-SHOP").build(), aPaidSale("S-1", NOW));

        Outcome outcome = house.refreshNow("I-OTHER");

        assertThat(outcome).isEqualTo(new Outcome.NotAttributed(Why.UNKNOWN_PLAN));
        assertNothingWritten();
    }

    @Test
    void an_id_that_paypal_does_not_know_changes_nothing() {
        Outcome outcome = house.refreshNow("I-NOWHERE");

        assertThat(outcome).isEqualTo(new Outcome.NotAttributed(Why.UNKNOWN_AT_PROVIDER));
        assertNothingWritten();
    }

    @Test
    @Tag("SUB-8")
    void one_that_ended_before_we_heard_of_it_is_recorded_with_its_charges() {
        house.paypal.reports(
                aReport("I-ENDED")
                        .of(house.ann.id())
                        .in(ProviderStatus.CANCELLED)
                        .build(),
                aPaidSale("S-1", NOW));

        assertThat(house.refreshNow("I-ENDED")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(house.onlyRow().status()).isEqualTo(new SubscriptionStatus.Cancelled(NOW));
        assertThat(house.onlyRow().paidThrough()).isPresent();
        assertThat(house.payments.all()).hasSize(1);
    }

    @Test
    @Tag("SUB-10")
    void one_that_ended_stands_beside_a_live_one_and_leaves_it_alone() {
        Subscription live = activeOne();
        house.paypal.reports(
                aReport("I-ENDED").of(house.ann.id()).in(ProviderStatus.EXPIRED).build());

        assertThat(house.refreshNow("I-ENDED")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(house.rows()).hasSize(2);
        assertThat(house.liveRows()).containsExactly(live);
    }

    @Test
    void one_that_is_approved_but_not_active_leaves_a_pending_one_alone() {
        assertThat(house.startNow(house.monthly)).isNotNull();
        Subscription pending = house.onlyRow();
        house.paypal.reports(aReport("I-OTHER")
                .of(house.ann.id())
                .in(ProviderStatus.APPROVED)
                .build());

        Outcome outcome = house.refreshNow("I-OTHER");

        assertThat(outcome).isEqualTo(new Outcome.NothingToFollow());
        assertThat(house.onlyRow()).isEqualTo(pending);
    }

    @Test
    void an_unapproved_one_beside_a_live_one_is_not_followed() {
        Subscription live = activeOne();
        house.paypal.reports(aReport("I-OPEN")
                .of(house.ann.id())
                .in(ProviderStatus.APPROVAL_PENDING)
                .build());

        Outcome outcome = house.refreshNow("I-OPEN");

        assertThat(outcome).isEqualTo(new Outcome.NothingToFollow());
        assertThat(house.onlyRow()).isEqualTo(live);
    }

    @Test
    void without_an_answer_about_the_subscription_nothing_is_written() {
        house.paypal.reports(aReport("I-1").of(house.ann.id()).build(), aPaidSale("S-1", NOW));
        List<GatewayAnswer<?>> notNow = List.of(
                new GatewayAnswer.Unavailable<>(Optional.of(Duration.ofSeconds(3))),
                new GatewayAnswer.Unknown<>(),
                new GatewayAnswer.Refused<>("PERMISSION_DENIED", "d3b06"));

        for (GatewayAnswer<?> answer : notNow) {
            house.paypal.answersReadingsWith(answer);

            assertThat(house.refreshNow("I-1")).isEqualTo(new Outcome.NotNow());
            assertNothingWritten();
        }
    }

    @Test
    void without_the_charges_the_subscription_is_not_written_either() {
        house.paypal.reports(aReport("I-1").of(house.ann.id()).build(), aPaidSale("S-1", NOW));
        house.paypal.answersSalesWith(new GatewayAnswer.Unknown<>());

        Outcome first = house.refreshNow("I-1");
        boolean nothingWritten = house.rows().isEmpty();
        house.paypal.recovers();

        assertThat(first).isEqualTo(new Outcome.NotNow());
        assertThat(nothingWritten).isTrue();
        assertThat(house.refreshNow("I-1")).isInstanceOf(Outcome.Refreshed.class);
    }

    private Subscription activeOne() {
        Subscription live = house.annsSubscription(house.monthly)
                .knownAs("I-LIVE")
                .activeUntil(daysLater(30))
                .build();
        house.has(live);
        return live;
    }

    private void assertNothingWritten() {
        assertThat(house.subscriptions.all()).isEmpty();
        assertThat(house.payments.all()).isEmpty();
    }
}
