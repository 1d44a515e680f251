package app.tollgate.application.planrequest;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.Transfer;
import java.util.Set;
import reactor.core.publisher.Mono;

/// A customer has paid for a plan by hand and asks for it (MAN-1). Asking for the same again finds the first request.
public interface RequestPlan {

    Mono<Outcome> request(Command command);

    record Command(CustomerId customer, PlanCode plan, Transfer transfer) {}

    sealed interface Outcome {

        /// An amount other than the price is taken in, and seen by whoever decides (MAN-4).
        record Requested(PlanRequest request) implements Outcome {}

        /// As it stands now.
        record RequestedBefore(PlanRequest request) implements Outcome {}

        record NoSuchPlan() implements Outcome {}

        /// Inactive: it sells no more.
        record PlanNotSold() implements Outcome {}

        record PlanIsFree() implements Outcome {}

        /// The plan has prices in `currencies` only.
        record CurrencyNotOffered(Set<Currency> currencies) implements Outcome {}

        record NoSuchMethod() implements Outcome {}

        /// The transfer stands in another request, of this customer or another.
        record TransferUsed() implements Outcome {}

        /// So many wait for a decision that no further one is taken in.
        record TooManyOpen(int open) implements Outcome {}
    }
}
