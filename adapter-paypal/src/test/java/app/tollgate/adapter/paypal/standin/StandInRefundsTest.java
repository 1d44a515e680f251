package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.standin.StandIn.done;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RefundGateway.Refunding;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.simulator.control.Truth;
import app.tollgate.simulator.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a subscription charged, given back.
@Tag("SUB-9")
class StandInRefundsTest {

    private static final RequestId REQUEST = new RequestId("r-1");

    private final StandIn standIn = new StandIn();
    private ProviderSaleId sale;

    @BeforeEach
    void pay() {
        ProviderSubscriptionId id = standIn.active();
        sale = new ProviderSaleId(
                standIn.paypal.control().truth().salesOf(id.value()).getFirst().id());
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void a_sale_is_given_back_once_under_one_request_id() {
        assertThat(done(standIn.refunds().refundAll(REQUEST, sale))).isEqualTo(Refunding.COMPLETED);
        assertThat(done(standIn.refunds().refundAll(REQUEST, sale))).isEqualTo(Refunding.COMPLETED);

        assertThat(refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.paymentId()).isEqualTo(sale.value());
            assertThat(refund.amount().value()).isEqualByComparingTo("12.90");
        });
    }

    @Test
    void answers_that_are_lost_give_it_back_once() {
        standIn.paypal
                .control()
                .faults(List.of(
                        Fault.on("captures.refund").withDrop(Fault.Drop.AFTER).withCount(2)));

        assertThat(done(standIn.refunds().refundAll(REQUEST, sale))).isEqualTo(Refunding.COMPLETED);

        assertThat(refunds()).hasSize(1);
    }

    @Test
    void under_another_request_id_nothing_is_left() {
        var _ = done(standIn.refunds().refundAll(REQUEST, sale));

        assertThat(standIn.refunds().refundAll(new RequestId("r-2"), sale).block(SOON))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.issue()).isEqualTo(RefundGateway.NOTHING_LEFT));
    }

    @Test
    void a_held_refund_is_pending() {
        standIn.paypal.control().holdNextRefund(sale.value());

        assertThat(done(standIn.refunds().refundAll(REQUEST, sale))).isEqualTo(Refunding.PENDING);
    }

    private List<Truth.RefundBook> refunds() {
        return standIn.paypal.control().truth().refunds();
    }
}
