package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A check that cannot fail is none: each is shown a database, or a PayPal, in which it does not hold.
@Tag("WHK-3")
@Tag("SYN-2")
class InvariantsTest {

    private OneCustomerWorld world;

    @BeforeEach
    void a_customer_who_subscribed() {
        world = new OneCustomerWorld(ServiceUnderTest.shared());
        var _ = world.commands().starts(PlansOnSale.BASIC);
        world.approves(world.toApprove().orElseThrow());
        world.delivery().deliverAll();
    }

    @Test
    void nothing_is_wrong_with_an_honest_history() {
        Invariants.check(world);
        world.settle();
        Invariants.check(world);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        is Cancelled here                    | update subscription set status = 'cancelled', status_since = now()
        is on another plan                   | update subscription set plan_id = (select id from plan where code = 'other')
        PayPal knows nothing of I-NOBODY     | update subscription set provider_id = 'I-NOBODY'
        was undone and was the only one      | update subscription set status = 'undone', status_since = now()
        undone, and not paid back            | update subscription set status = 'undone', status_since = now()
        is booked 0 times                    | delete from payment
        booked and never sold: S-INVENTED    | update payment set sale_id = 'S-INVENTED'
        is REFUNDED, not COMPLETED           | update payment set state = 'refunded'
        is booked as 0.01, not 10.00         | update payment set gross_minor = 1
        is paid through                      | update subscription set paid_through = paid_through + interval '1 day'
        is false, bought is true             | update subscription set paid_through = null
        1 events that ran into a fault       | update webhook_event set why = 'java.lang.NullPointerException' \
        where event_id = (select min(event_id) from webhook_event)
        """)
    void a_doctored_row_is_found(String finding, String doctoring) {
        ServiceUnderTest.await(world.service().sql().sql(doctoring).then());

        assertThat(Invariants.broken(world)).anyMatch(wrong -> wrong.contains(finding));
    }

    @Test
    void a_second_one_alive_at_paypal_is_found() {
        var _ = world.buttonAndApproval(PlansOnSale.PLUS);

        assertThat(Invariants.broken(world))
                .anyMatch(wrong -> wrong.startsWith("alive at PayPal beside each other"))
                .anyMatch(wrong -> wrong.startsWith("no row of"));
    }

    @Test
    void a_charge_kept_beside_the_one_of_its_successor_is_found() {
        world.service().control().faults(List.of(Fault.on("captures.refund").withStatus(422, "REFUND_NOT_ALLOWED")));
        var _ = world.commands().changesTo(PlansOnSale.OTHER);
        world.approves(world.toApprove().orElseThrow());
        world.passes(Duration.ofDays(40));
        world.delivery().deliverAll();
        world.janitor();
        world.delivery().deliverAll();

        assertThat(Invariants.broken(world)).singleElement().asString().startsWith("charged beside the successor");
    }

    @Test
    void an_end_that_nobody_wanted_is_found() {
        world.service().control().buyerCancels(world.alive().getFirst());
        world.delivery().deliverAll();

        assertThat(Invariants.broken(world)).singleElement().asString().contains("nobody wanted that");
    }

    @Test
    void what_was_given_back_for_no_reason_is_found() {
        RefundGateway refunds = world.service().elsewhere(RefundGateway.class);
        String sale = world.service().control().truth().sales().getFirst().id();
        var _ = ServiceUnderTest.done(refunds.refundAll(RequestId.of('t', new UUID(0, 1)), new ProviderSaleId(sale)));
        world.delivery().deliverAll();

        assertThat(Invariants.broken(world)).singleElement().asString().startsWith("given back, and nothing else");
    }

    @Test
    void one_that_lives_on_though_its_end_was_told_is_found() {
        world.chronicle().wasToldOfTheEndOf(world.alive());

        assertThat(Invariants.broken(world)).singleElement().asString().contains("its end was told");
    }

    @Test
    void a_command_without_an_end_is_found() {
        world.service()
                .control()
                .faults(List.of(Fault.on("subscriptions.cancel").withDrop(Fault.Drop.BEFORE)));
        var _ = world.cancels();
        assertThat(Invariants.broken(world)).isEmpty();
        world.passes(Duration.ofHours(5));

        assertThat(Invariants.broken(world)).containsExactly("1 open commands");
    }

    @Test
    void a_forgotten_wish_is_found() {
        world = new OneCustomerWorld(ServiceUnderTest.shared());
        var _ = world.commands().starts(PlansOnSale.BASIC);
        assertThat(Invariants.broken(world)).isEmpty();
        world.passes(Duration.ofHours(5));

        assertThat(Invariants.broken(world)).containsExactly("1 forgotten intents");
    }

    @Test
    void an_event_that_nobody_acts_on_is_found() {
        world.service().control().faults(List.of(Fault.on("subscriptions.get").withStatus(503, "SERVICE_UNAVAILABLE")));
        world.service().control().failNextPayments(world.alive().getFirst(), 1);
        world.passes(Duration.ofDays(31));
        world.delivery().deliverAll();
        world.passes(Duration.ofHours(5));

        assertThat(Invariants.broken(world)).contains("1 events waiting");
    }

    @Test
    void an_answer_that_does_not_follow_from_the_rows_is_found() {
        AccessDecision answered = world.commands().access();
        ServiceUnderTest.await(world.service()
                .sql()
                .sql("update subscription set paid_through = null")
                .then());
        BothSides sides = BothSides.of(world);

        AccessChecks.isAFunctionOfTheRows(sides, answered);

        assertThat(sides.wrong()).containsExactly("access is not a function of the rows");
    }
}
