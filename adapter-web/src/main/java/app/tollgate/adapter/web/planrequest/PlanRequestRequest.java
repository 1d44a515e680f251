package app.tollgate.adapter.web.planrequest;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.InvalidField;
import app.tollgate.application.planrequest.RequestPlan;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.Transfer;
import app.tollgate.domain.planrequest.TransferId;
import org.jspecify.annotations.Nullable;

/// What a customer says to have paid, and for what.
record PlanRequestRequest(
        @Nullable String plan,
        @Nullable String method,
        @Nullable String transferId,
        @Nullable MoneyJson amount) {

    RequestPlan.Command toCommand(CustomerId customer) {
        Fields fields = new Fields();
        var code = fields.required("plan", plan, PlanCode::new);
        var how = fields.required("method", method, PaymentMethodCode::new);
        var id = fields.required("transferId", transferId, TransferId::new);
        var paid = fields.required("amount", amount, PlanRequestRequest::money);
        fields.check();
        return new RequestPlan.Command(customer, code.get(), new Transfer(how.get(), id.get(), paid.get()));
    }

    private static Money money(MoneyJson wire) {
        if (wire.amount() != null && wire.amount().startsWith("-")) {
            throw new InvalidField("amount", "is above zero");
        }
        Money amount = wire.toMoney();
        try {
            Transfer.requireAmount(amount);
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("amount", "is above zero");
        }
        return amount;
    }
}
