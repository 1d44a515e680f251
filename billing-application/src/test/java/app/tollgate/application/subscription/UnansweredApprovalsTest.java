package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.subscription.ProviderStatus;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Approvals that nobody used, of which PayPal cannot be asked about some.
@Tag("SUB-9")
class UnansweredApprovalsTest {

    private static final URI LINK = URI.create("https://paypal.test/approve");

    private final SubscriptionHouse house = new SubscriptionHouse();
    private final GiveUpApprovals job = house.giveUpApprovals();

    @BeforeEach
    void three_customers_did_not_come_back() {
        for (int number = 1; number <= 3; number++) {
            house.has(aSubscription()
                    .to(house.monthly)
                    .knownAs("I-" + number)
                    .createdAt(NOW.plusSeconds(number))
                    .awaitingApproval(LINK)
                    .build());
            house.paypal.reports(Reports.aReport("I-" + number)
                    .in(ProviderStatus.APPROVAL_PENDING)
                    .build());
        }
        house.paypal.isSilentAbout("I-1");
        house.paypal.isSilentAbout("I-2");
        house.clock.advance(Duration.ofHours(4));
    }

    @Test
    void keep_no_others_from_being_given_up() {
        assertThat(job.giveUp(2).block(SOON)).isZero();

        assertThat(job.giveUp(2).block(SOON)).isOne();
    }

    @Test
    void are_given_up_when_paypal_answers_again() {
        assertThat(job.giveUp(2).block(SOON)).isZero();
        house.paypal.recovers();

        assertThat(job.giveUp(2).block(SOON)).isEqualTo(2);
        assertThat(job.giveUp(2).block(SOON)).isOne();
    }
}
