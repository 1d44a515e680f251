package app.tollgate.application.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.subscription.ProviderStatus;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

@Tag("ACC-3")
class VerifyDuringOutageTest extends VerificationHouse {

    @Test
    void a_missed_deadline_is_answered_with_the_last_known_value_and_the_reading_goes_on() {
        verifyAccess = verifyAccess(Duration.ofMillis(20));
        close();
        house.clock.advance(Duration.ofHours(2));
        paypalSays(ProviderStatus.SUSPENDED);

        VerifiedAccess late = verify();
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(late.decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
        assertThat(late.source()).isEqualTo(AccessSource.CACHE);
        assertThat(late.stale()).isTrue();
        assertThat(late.decision().asOf()).isEqualTo(NOW);
        assertThat(verify().decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_SUSPENDED);
        assertThat(readings).hasValue(1);
    }

    @Test
    void paypal_is_down_for_a_day_and_answers_stay_with_their_time() {
        paypalIsDown();

        for (int hour = 1; hour <= 30; hour++) {
            house.clock.advance(Duration.ofHours(1));
            VerifiedAccess answer = verify();
            assertThat(answer.decision().fullAccess()).isTrue();
            assertThat(answer.decision().asOf()).isEqualTo(NOW);
            assertThat(answer.verifiedAt()).contains(NOW);
            assertThat(answer.source()).isEqualTo(AccessSource.CACHE);
            assertThat(answer.stale()).isTrue();
        }
    }

    @Test
    void after_a_day_of_silence_access_closes_where_the_seller_wants_it_so() {
        outage = new OutagePolicy(Duration.ofHours(24), OutagePolicy.Afterwards.CLOSE);
        verifyAccess = verifyAccess(SOON);
        paypalIsDown();

        for (int hour = 1; hour < 24; hour++) {
            house.clock.advance(Duration.ofHours(1));
            assertThat(verify().decision().fullAccess()).isTrue();
        }
        house.clock.advance(Duration.ofHours(1));
        assertThat(verify().decision().reason()).isEqualTo(AccessReason.VERIFICATION_OVERDUE);
        assertThat(checkAccess().check(house.ann.id()).block(SOON).reason())
                .isEqualTo(AccessReason.VERIFICATION_OVERDUE);

        house.paypal.recovers();
        assertThat(verify().decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
    }

    @Test
    void what_nobody_asked_about_for_days_is_asked_for_before_anything_closes() {
        outage = new OutagePolicy(Duration.ofHours(24), OutagePolicy.Afterwards.CLOSE);
        verifyAccess = verifyAccess(SOON);
        house.clock.advance(Duration.ofDays(3));

        assertThat(checkAccess().check(house.ann.id()).block(SOON).fullAccess()).isTrue();
        VerifiedAccess answer = verify();

        assertThat(answer.decision().fullAccess()).isTrue();
        assertThat(answer.source()).isEqualTo(AccessSource.PAYPAL);
    }
}
