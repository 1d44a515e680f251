package app.tollgate.domain.plancard;

import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.subscription.SubscriptionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything recorded about a customer that a card shows. `requests` are the newest, and those whose time runs, the
/// newest first; `prices` those of subscriptions, as far as known; `catalogue` what is on sale, in the order
/// it is shown.
public record CardFacts(
        AccessFacts access, List<PlanRequest> requests, Map<SubscriptionId, Money> prices, List<Plan> catalogue) {

    public CardFacts {
        requests = List.copyOf(requests);
        prices = Map.copyOf(prices);
        catalogue = List.copyOf(catalogue);
    }

    public CardFacts selling(List<Plan> onSale) {
        return new CardFacts(access, requests, prices, onSale);
    }

    Optional<Money> priceOf(SubscriptionId subscription) {
        return Optional.ofNullable(prices.get(subscription));
    }

    /// Nothing, in the currency of the plan it is given for; else in that of the price list.
    Optional<Money> nothingFor(Optional<PlanCode> plan) {
        return catalogue.stream()
                .filter(sold -> plan.filter(sold.code()::equals).isPresent())
                .findFirst()
                .or(() -> catalogue.stream().findFirst())
                .map(sold -> sold.terms().price().currency())
                .map(CardFacts::nothing);
    }

    private static Money nothing(Currency currency) {
        return Money.zero(currency);
    }
}
