package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.subscription.StartSubscription.Outcome;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Two tabs, impatient browsers and quick webhooks.
@Tag("SUB-10")
class RacingStartsTest {

    private final SubscriptionHouse house = new SubscriptionHouse();
    private final OvertakenStore store = new OvertakenStore(house.subscriptions);

    @Test
    void two_tabs_at_once_end_in_one_live_row_and_the_same_link() {
        Sinks.One<Boolean> gate = holdNextAnswer();
        CompletableFuture<Outcome> first = inAnotherTab(house.monthly);

        var second = (Outcome.AwaitingApproval) house.startNow(house.monthly);
        open(gate);

        var late = (Outcome.AwaitingApproval) resultOf(first);
        assertThat(late.subscription()).isEqualTo(second.subscription());
        assertThat(house.paypal.created()).hasSize(1);
        assertThat(house.onlyRow().status())
                .isEqualTo(new SubscriptionStatus.ApprovalPending(Optional.of(second.approveAt())));
    }

    @Test
    void a_second_tab_with_another_plan_wins_and_the_late_answer_is_kept_with_the_abandoned_row() {
        Sinks.One<Boolean> gate = holdNextAnswer();
        CompletableFuture<Outcome> first = inAnotherTab(house.monthly);

        assertThat(house.startNow(house.yearly)).isInstanceOf(Outcome.AwaitingApproval.class);
        open(gate);

        assertThat(resultOf(first)).isInstanceOf(Outcome.AlreadySubscribed.class);
        assertThat(house.liveRows())
                .singleElement()
                .satisfies(live -> assertThat(live.plan()).isEqualTo(house.yearly.id()));
        assertThat(house.rows()).allSatisfy(row -> assertThat(row.providerId()).isPresent());
    }

    @Test
    void a_refusal_in_one_tab_does_not_take_back_the_link_the_other_tab_got() {
        Sinks.One<Boolean> gate = Sinks.one();
        house.paypal.onNextCreation(
                _ -> gate.asMono().thenReturn(new GatewayAnswer.Refused<>("USER_ACCOUNT_CLOSED", "d3b06")));
        CompletableFuture<Outcome> first = inAnotherTab(house.monthly);

        var second = (Outcome.AwaitingApproval) house.startNow(house.monthly);
        open(gate);

        assertThat(resultOf(first)).isInstanceOf(Outcome.ProviderRefused.class);
        assertThat(house.onlyRow().status())
                .isEqualTo(new SubscriptionStatus.ApprovalPending(Optional.of(second.approveAt())));
    }

    @Test
    void an_event_that_overtakes_the_answer_leaves_the_link_to_be_handed_out() {
        house.paypal.onNextCreation(creation -> house.paypal
                .createOnce(creation)
                .doOnNext(answer -> {
                    reportOf(answer, ProviderStatus.APPROVAL_PENDING);
                }));

        Outcome outcome = house.startNow(house.monthly);

        assertThat(outcome).isInstanceOf(Outcome.AwaitingApproval.class);
        assertThat(house.onlyRow().status()).isNotEqualTo(new SubscriptionStatus.ApprovalPending(Optional.empty()));
    }

    @Test
    void an_activation_that_overtakes_the_answer_stands() {
        house.paypal.onNextCreation(creation -> house.paypal
                .createOnce(creation)
                .doOnNext(answer -> {
                    reportOf(answer, ProviderStatus.ACTIVE);
                }));

        Outcome outcome = house.startNow(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.AlreadySubscribed(new SubscriptionStatus.Active()));
        assertThat(house.onlyRow().status()).isEqualTo(new SubscriptionStatus.Active());
    }

    @Test
    @Tag("SUB-1")
    void a_browser_that_goes_away_while_paypal_is_asked_does_not_lose_the_answer() {
        Sinks.One<Boolean> gate = holdNextAnswer();
        var request = house.start().start(house.wants(house.monthly)).subscribe();

        request.dispose();
        open(gate);

        assertThat(house.onlyRow().providerId()).isPresent();
        assertThat(((Outcome.AwaitingApproval) house.startNow(house.monthly)).again())
                .isTrue();
        assertThat(house.paypal.creations()).hasSize(1);
    }

    @Test
    void a_tab_that_is_overtaken_between_looking_and_writing_gets_the_others_link() {
        store.afterLookingForLive(
                () -> assertThat(house.startNow(house.monthly)).isNotNull());

        Outcome outcome = house.start(store, house.paypal)
                .start(house.wants(house.monthly))
                .block(SOON);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.AwaitingApproval.class,
                        found -> assertThat(found.again()).isTrue());
        assertThat(house.rows()).hasSize(1);
        assertThat(house.paypal.creations()).hasSize(1);
    }

    @Test
    void an_answer_whose_row_changed_meanwhile_is_written_all_the_same() {
        store.beforeSaving(this::touchOnlyRow);

        Outcome outcome = house.start(store, house.paypal)
                .start(house.wants(house.monthly))
                .block(SOON);

        assertThat(outcome).isInstanceOf(Outcome.AwaitingApproval.class);
        assertThat(house.onlyRow().providerId()).isPresent();
    }

    @Test
    void a_row_that_never_stands_still_ends_in_a_fault_and_the_next_call_goes_on() {
        for (int attempt = 0; attempt < 8; attempt++) {
            store.beforeSaving(this::touchOnlyRow);
        }
        Mono<Outcome> overrun = house.start(store, house.paypal).start(house.wants(house.monthly));

        assertThatThrownBy(() -> overrun.block(SOON)).isInstanceOf(StaleWrite.class);

        assertThat(house.startNow(house.monthly)).isInstanceOf(Outcome.AwaitingApproval.class);
        assertThat(house.paypal.created()).hasSize(1);
    }

    @Test
    @Tag("SUB-1")
    void paypal_is_never_asked_inside_a_unit_of_work() {
        Mono<Outcome> nested =
                new PlainUnitOfWork().atomically(() -> house.start().start(house.wants(house.monthly)));

        assertThatThrownBy(() -> nested.block(SOON)).isInstanceOf(IllegalStateException.class);
        assertThat(house.paypal.creations()).isEmpty();
    }

    private Sinks.One<Boolean> holdNextAnswer() {
        Sinks.One<Boolean> gate = Sinks.one();
        house.paypal.onNextCreation(creation -> gate.asMono().then(house.paypal.createOnce(creation)));
        return gate;
    }

    private static void open(Sinks.One<Boolean> gate) {
        gate.tryEmitValue(true).orThrow();
    }

    private CompletableFuture<Outcome> inAnotherTab(Plan plan) {
        return house.start().start(house.wants(plan)).toFuture();
    }

    private static Outcome resultOf(CompletableFuture<Outcome> tab) {
        return Mono.fromFuture(tab).block(SOON);
    }

    private void reportOf(GatewayAnswer<Created> answer, ProviderStatus status) {
        String id = ((GatewayAnswer.Done<Created>) answer).value().id().value();
        house.paypal.reports(Reports.aReport(id).of(house.ann.id()).in(status).build());
        assertThat(house.refreshNow(id)).isInstanceOf(RefreshSubscription.Outcome.Refreshed.class);
    }

    private void touchOnlyRow() {
        Subscription row = house.onlyRow();
        house.subscriptions.save(row).block(SOON);
    }
}
