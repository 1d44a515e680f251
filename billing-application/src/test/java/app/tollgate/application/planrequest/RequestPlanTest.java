package app.tollgate.application.planrequest;

import static app.tollgate.application.testing.SamplePlanRequests.BANK;
import static app.tollgate.application.testing.SamplePlanRequests.aTransfer;
import static app.tollgate.application.testing.SamplePlanRequests.aTransferOf;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.planrequest.RequestPlan.Command;
import app.tollgate.application.planrequest.RequestPlan.Outcome;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-1")
class RequestPlanTest {

    private static final Money RUPEES = new Money(400_000, new Currency("PKR"));

    private final RequestHouse house = new RequestHouse(false);

    @Test
    void a_request_is_pending_and_keeps_the_price_it_was_made_at() {
        Transfer transfer = aTransfer();

        PlanRequest request = house.asked(transfer);

        assertThat(house.requests.all()).containsExactly(request);
        assertThat(request.status()).isEqualTo(new RequestStatus.Pending());
        assertThat(request.plan().id()).isEqualTo(house.pro.id());
        assertThat(request.plan().price()).isEqualTo(euro(1290));
        assertThat(request.transfer()).isEqualTo(transfer);
        assertThat(request.requestedAt()).isEqualTo(NOW);
        assertThat(house.grants.all()).isEmpty();
    }

    @Test
    void the_same_again_is_the_same_request_also_when_it_was_decided_and_nothing_is_sold_any_more() {
        Transfer transfer = aTransfer();
        PlanRequest first = house.asked(transfer);
        assertThat(house.asks(transfer)).isEqualTo(new Outcome.RequestedBefore(first));

        var _ = house.approves(house.boss, first);
        house.plans.describe(house.pro.with(PlanStatus.INACTIVE)).block(SOON);

        assertThat(house.asks(transfer)).isInstanceOf(Outcome.RequestedBefore.class);
        assertThat(house.asks(aTransfer())).isEqualTo(new Outcome.PlanNotSold());
    }

    @Test
    void a_transfer_is_used_once_by_anybody_and_for_anything() {
        Transfer transfer = aTransfer();
        var _ = house.asked(transfer);

        assertThat(house.asks(new Transfer(BANK, transfer.id(), euro(1000)))).isEqualTo(new Outcome.TransferUsed());
        assertThat(requested(new Command(aCustomer().id(), house.pro.code(), transfer)))
                .isEqualTo(new Outcome.TransferUsed());
        assertThat(requested(new Command(house.ann, new PlanCode("another"), transfer)))
                .isEqualTo(new Outcome.TransferUsed());
    }

    @Test
    void another_amount_is_taken_in() {
        PlanRequest request = house.asked(aTransferOf(euro(1)));

        assertThat(request.matchesPrice()).isFalse();
    }

    @Test
    void the_amount_may_be_in_any_currency_that_the_plan_has_a_price_in() {
        Plan abroad = aPlan().with(new PlanDisplay(
                        "Pro",
                        "All of it",
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        List.of(new DisplayPrice.Fixed(RUPEES))))
                .build();
        house.plans.with(abroad);

        Outcome outcome = requested(new Command(house.ann, abroad.code(), aTransferOf(RUPEES)));

        assertThat(((Outcome.Requested) outcome).request().plan().price()).isEqualTo(RUPEES);
        assertThat(house.asks(aTransferOf(RUPEES)))
                .isEqualTo(new Outcome.CurrencyNotOffered(Set.of(new Currency("EUR"))));
    }

    @Test
    void what_is_not_there_or_costs_nothing_cannot_be_asked_for() {
        Plan free = aPlan().with(new PlanTerms(
                        euro(0),
                        new BillingInterval(BillingInterval.Unit.MONTH, 1),
                        Optional.empty(),
                        Optional.empty()))
                .build();
        house.plans.with(free);
        Transfer byPigeon =
                new Transfer(new PaymentMethodCode("pigeon"), aTransfer().id(), euro(1290));

        assertThat(requested(new Command(house.ann, new PlanCode("nothing"), aTransfer())))
                .isEqualTo(new Outcome.NoSuchPlan());
        assertThat(requested(new Command(house.ann, free.code(), aTransfer()))).isEqualTo(new Outcome.PlanIsFree());
        assertThat(house.asks(byPigeon)).isEqualTo(new Outcome.NoSuchMethod());
        assertThat(house.requests.all()).isEmpty();
    }

    @Test
    void a_fourth_waits_for_one_of_three_to_be_decided() {
        PlanRequest first = house.asked(aTransfer());
        var _ = house.asked(aTransfer());
        var _ = house.asked(aTransfer());
        assertThat(house.asks(aTransfer())).isEqualTo(new Outcome.TooManyOpen(3));

        assertThat(house.delete.withdraw(first.id(), house.ann).block(SOON))
                .isEqualTo(new DeletePlanRequest.Outcome.Deleted());

        assertThat(house.asks(aTransfer())).isInstanceOf(Outcome.Requested.class);
        assertThat(house.audit.all()).isEmpty();
    }

    private Outcome requested(Command command) {
        return house.request.request(command).block(SOON);
    }
}
