package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.problem.Problem;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.domain.money.Money;
import java.util.Optional;

/// The subscription is suspended for failed payments: what can be done about it (SUB-5).
final class OutstandingProblem {

    private static final String WAY_TO_PAY = "/api/subscriptions/pay-outstanding";
    private static final String WAY_TO_END = "/api/subscriptions/cancel";

    private OutstandingProblem() {}

    static Problem onReactivation(Optional<Money> outstanding) {
        return of("PayPal lifts the suspension only when what is outstanding is paid.", outstanding);
    }

    static Problem onStart(Optional<Money> outstanding) {
        return of(
                "The present subscription is suspended for failed payments. Pay what is outstanding and reactivate it,"
                        + " or cancel it and subscribe anew.",
                outstanding);
    }

    private static Problem of(String detail, Optional<Money> outstanding) {
        Problem problem = ProblemType.PAYMENT_OUTSTANDING
                .problem(detail)
                .with("payWith", WAY_TO_PAY)
                .with("cancelWith", WAY_TO_END);
        return outstanding
                .map(amount -> problem.with("outstanding", MoneyJson.of(amount)))
                .orElse(problem);
    }
}
