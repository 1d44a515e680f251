package app.tollgate.application.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.ProviderStatus;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("ACC-2")
class VerifyAccessTest extends VerificationHouse {

    @Test
    void what_was_confirmed_lately_is_not_asked_for_again() {
        VerifiedAccess answer = verify();

        assertThat(answer.decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
        assertThat(answer.source()).isEqualTo(AccessSource.CACHE);
        assertThat(answer.payPalState()).contains(ProviderStatus.ACTIVE);
        assertThat(answer.verifiedAt()).contains(NOW);
        assertThat(answer.stale()).isFalse();
        assertThat(readings).hasValue(0);
    }

    @Test
    void what_ages_is_answered_at_once_and_confirmed_behind_the_answer() {
        close();
        house.clock.advance(TTL);
        paypalSays(ProviderStatus.SUSPENDED);

        VerifiedAccess meanwhile = verify();
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
        VerifiedAccess afterwards = verify();

        assertThat(meanwhile.decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
        assertThat(meanwhile.source()).isEqualTo(AccessSource.CACHE);
        assertThat(meanwhile.stale()).isTrue();
        assertThat(afterwards.decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_SUSPENDED);
        assertThat(afterwards.verifiedAt()).contains(NOW.plus(TTL));
        assertThat(afterwards.stale()).isFalse();
        assertThat(readings).hasValue(1);
    }

    @Test
    void what_is_old_waits_for_paypal() {
        house.clock.advance(Duration.ofHours(2));
        paypalSays(ProviderStatus.EXPIRED);

        VerifiedAccess answer = verify();

        assertThat(answer.source()).isEqualTo(AccessSource.PAYPAL);
        assertThat(answer.payPalState()).contains(ProviderStatus.EXPIRED);
        assertThat(answer.decision().fullAccess()).isFalse();
        assertThat(answer.verifiedAt()).contains(NOW.plus(Duration.ofHours(2)));
        assertThat(answer.stale()).isFalse();
    }

    @Test
    void what_was_cancelled_is_kept_until_paid_through() {
        house.clock.advance(Duration.ofHours(2));
        paypalSays(ProviderStatus.CANCELLED);

        assertThat(verify().decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
        house.clock.advance(Duration.ofDays(40));
        assertThat(verify().decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_ENDED);
    }

    @Test
    void a_crowd_that_asks_about_one_subscription_is_answered_by_one_reading() {
        close();
        house.clock.advance(Duration.ofHours(2));

        var crowd = Flux.range(0, 200)
                .flatMap(_ -> verifyAccess.verify(house.ann.id()), 200)
                .collectList()
                .toFuture();
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(Mono.fromFuture(crowd).block(SOON))
                .hasSize(200)
                .allMatch(answer -> answer.source() == AccessSource.PAYPAL);
        assertThat(readings).hasValue(1);
    }

    @Test
    void a_caller_who_goes_away_does_not_end_the_reading() {
        close();
        house.clock.advance(Duration.ofHours(2));
        paypalSays(ProviderStatus.SUSPENDED);

        verifyAccess.verify(house.ann.id()).subscribe().dispose();
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(house.subscriptions
                        .liveOf(house.ann.id())
                        .block(SOON)
                        .lastReport()
                        .orElseThrow()
                        .status())
                .isEqualTo(ProviderStatus.SUSPENDED);
    }

    @Test
    void whoever_has_nothing_at_paypal_is_answered_without_it() {
        VerifiedAccess answer = verifyAccess.verify(new CustomerId("ben")).block(SOON);

        assertThat(answer.source()).isEqualTo(AccessSource.LOCAL);
        assertThat(answer.decision().reason()).isEqualTo(AccessReason.NO_SUBSCRIPTION);
        assertThat(answer.verifiedAt()).isEmpty();
        assertThat(answer.stale()).isFalse();
        assertThat(readings).hasValue(0);
    }

    @Test
    void an_answer_that_confirms_nothing_is_no_confirmation() {
        house.clock.advance(Duration.ofHours(2));
        house.paypal.answersReadingsWith(new GatewayAnswer.Refused<>(GatewayAnswer.Refused.NO_SUCH_RESOURCE, "d"));

        VerifiedAccess answer = verify();

        assertThat(answer.source()).isEqualTo(AccessSource.CACHE);
        assertThat(answer.verifiedAt()).contains(NOW);
        assertThat(answer.stale()).isTrue();
    }

    @Test
    void what_paypal_does_not_know_is_not_asked_for_with_every_question() {
        house.clock.advance(Duration.ofHours(2));
        house.paypal.answersReadingsWith(new GatewayAnswer.Refused<>(GatewayAnswer.Refused.NO_SUCH_RESOURCE, "d"));

        verify();
        verify();
        house.clock.advance(TTL);
        verify();

        assertThat(readings).hasValue(2);
    }
}
