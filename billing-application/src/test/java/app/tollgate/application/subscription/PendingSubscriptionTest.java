package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.application.subscription.StartSubscription.Outcome;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// A customer asks again while an earlier wish of theirs is still open.
@Tag("SUB-1")
class PendingSubscriptionTest {

    private static final Duration APPROVAL_LIFETIME = Duration.ofHours(3);

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    void the_same_plan_again_hands_out_the_same_link_and_asks_paypal_nothing() {
        var first = (Outcome.AwaitingApproval) house.startNow(house.monthly);

        Outcome second = house.startNow(house.monthly);

        assertThat(second).isEqualTo(new Outcome.AwaitingApproval(first.subscription(), first.approveAt(), true));
        assertThat(house.paypal.creations()).hasSize(1);
        assertThat(house.rows()).hasSize(1);
    }

    @Test
    @Tag("SUB-10")
    void another_plan_replaces_the_pending_one() {
        var first = (Outcome.AwaitingApproval) house.startNow(house.monthly);

        var second = (Outcome.AwaitingApproval) house.startNow(house.yearly);

        assertThat(second.subscription()).isNotEqualTo(first.subscription());
        assertThat(second.again()).isFalse();
        assertThat(house.liveRows())
                .singleElement()
                .satisfies(live -> assertThat(live.plan()).isEqualTo(house.yearly.id()));
        assertThat(abandoned()).extracting(Subscription::providerId).containsExactly(Optional.of(first.subscription()));
    }

    @Test
    @Tag("SUB-9")
    void a_link_is_handed_out_again_until_it_is_three_hours_old() {
        var first = (Outcome.AwaitingApproval) house.startNow(house.monthly);
        house.clock.advance(APPROVAL_LIFETIME);

        var second = (Outcome.AwaitingApproval) house.startNow(house.monthly);

        assertThat(second.subscription()).isEqualTo(first.subscription());
        assertThat(second.again()).isTrue();
    }

    @Test
    @Tag("SUB-9")
    void a_link_older_than_three_hours_is_replaced_by_a_fresh_one() {
        var first = (Outcome.AwaitingApproval) house.startNow(house.monthly);
        house.clock.advance(APPROVAL_LIFETIME.plusMillis(1));

        var second = (Outcome.AwaitingApproval) house.startNow(house.monthly);

        assertThat(second.subscription()).isNotEqualTo(first.subscription());
        assertThat(second.again()).isFalse();
        assertThat(house.liveRows()).hasSize(1);
        assertThat(abandoned()).extracting(Subscription::providerId).containsExactly(Optional.of(first.subscription()));
    }

    @Test
    @Tag("SUB-1")
    void who_means_none_of_them_begins_no_more_than_twenty_within_a_day() {
        for (int pair = 0; pair < 10; pair++) {
            assertThat(house.startNow(house.monthly)).isInstanceOf(Outcome.AwaitingApproval.class);
            assertThat(house.startNow(house.yearly)).isInstanceOf(Outcome.AwaitingApproval.class);
        }

        assertThat(house.startNow(house.monthly)).isEqualTo(new Outcome.TooMany(Duration.ofHours(1)));

        assertThat(house.subscriptions.all()).hasSize(20);
        assertThat(house.startNow(house.yearly))
                .isInstanceOfSatisfying(
                        Outcome.AwaitingApproval.class,
                        waiting -> assertThat(waiting.again()).isTrue());
        house.clock.advance(Duration.ofDays(1));
        assertThat(house.startNow(house.monthly)).isInstanceOf(Outcome.AwaitingApproval.class);
    }

    @Test
    void an_unavailable_paypal_leaves_the_intent_and_asking_again_repeats_the_request_id() {
        Duration later = Duration.ofSeconds(7);
        house.paypal.onNextCreation(_ -> Mono.just(new GatewayAnswer.Unavailable<>(Optional.of(later))));

        Outcome first = house.startNow(house.monthly);
        Outcome second = house.startNow(house.monthly);

        assertThat(first).isEqualTo(new Outcome.ProviderUnavailable(Optional.of(later)));
        assertThat(second).isInstanceOf(Outcome.AwaitingApproval.class);
        assertThat(requestIds()).hasSize(2).containsOnly(requestIdOfOnlyRow());
    }

    @Test
    void an_answer_that_was_lost_is_fetched_by_the_same_request_id_and_creates_no_second_subscription() {
        house.paypal.onNextCreation(
                creation -> house.paypal.createOnce(creation).thenReturn(new GatewayAnswer.Unknown<>()));

        Outcome first = house.startNow(house.monthly);
        Outcome second = house.startNow(house.monthly);

        Created onlyOne = house.paypal.created().getFirst();
        assertThat(first).isEqualTo(new Outcome.ProviderSilent());
        assertThat(second).isEqualTo(new Outcome.AwaitingApproval(onlyOne.id(), onlyOne.approveAt(), false));
        assertThat(house.paypal.created()).hasSize(1);
        assertThat(requestIds()).hasSize(2).containsOnly(requestIdOfOnlyRow());
    }

    @Test
    void a_gateway_that_breaks_leaves_the_intent_for_the_next_call() {
        house.paypal.onNextCreation(_ -> Mono.error(() -> new IllegalStateException("broken")));

        Mono<Outcome> first = house.start().start(house.wants(house.monthly));

        assertThat(first.materialize().block(SOON).hasError()).isTrue();
        assertThat(house.startNow(house.monthly)).isInstanceOf(Outcome.AwaitingApproval.class);
        assertThat(requestIds()).hasSize(2).containsOnly(requestIdOfOnlyRow());
    }

    @Test
    void a_refused_intent_is_given_up_and_the_next_call_is_a_new_request() {
        house.paypal.onNextCreation(_ -> Mono.just(new GatewayAnswer.Refused<>("PLAN_STATUS_INVALID", "d3b06")));

        Outcome first = house.startNow(house.monthly);
        List<Subscription> liveAfterwards = house.liveRows();
        Outcome second = house.startNow(house.monthly);

        assertThat(first).isInstanceOf(Outcome.ProviderRefused.class);
        assertThat(liveAfterwards).isEmpty();
        assertThat(second).isInstanceOf(Outcome.AwaitingApproval.class);
        assertThat(requestIds()).hasSize(2).doesNotHaveDuplicates();
    }

    private List<Subscription> abandoned() {
        return house.rows().stream()
                .filter(row -> row.status() instanceof SubscriptionStatus.Abandoned)
                .toList();
    }

    private List<RequestId> requestIds() {
        return house.paypal.creations().stream().map(Creation::requestId).toList();
    }

    private RequestId requestIdOfOnlyRow() {
        return RequestId.of('s', house.onlyRow().id().value());
    }
}
