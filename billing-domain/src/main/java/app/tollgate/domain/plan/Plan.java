package app.tollgate.domain.plan;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.util.Optional;

/// One version of something a customer can subscribe to (PLN-1).
public record Plan(
        PlanId id,
        PlanCode code,
        int version,
        PlanTerms terms,
        PlanBenefits benefits,
        PlanDisplay display,
        PlanStatus status,
        Publication publication) {

    /// What the price comes to per month, for intervals made of months.
    public Optional<Money> pricePerMonth() {
        int months = terms.interval().months();
        return months == 0 ? Optional.empty() : Optional.of(terms.price().shareOf(months));
    }

    /// What it costs in `currency`, where it has a price in it: that of its terms, or one of its display, which PayPal
    /// never charges.
    public Optional<Money> priceIn(Currency currency) {
        Money price = terms.price();
        return price.currency().equals(currency)
                ? Optional.of(price)
                : display.otherPrices().stream()
                        .filter(other -> other.currency().equals(currency))
                        .map(other -> other.in(price))
                        .findFirst();
    }

    public Offer offer() {
        if (status == PlanStatus.INACTIVE) {
            return new Offer.NoLongerSold();
        }
        return publication.sellableAs().<Offer>map(Offer.ForSale::new).orElseGet(Offer.NotAtProvider::new);
    }

    /// Whether nothing is missing at PayPal, where a free plan never goes.
    public boolean isReady() {
        return terms.isFree() || publication.sellableAs().isPresent();
    }

    /// Whether a subscriber of this plan can move to `other` within the same subscription (SUB-6): PayPal revises
    /// one only between plans of one product, and never into another currency. Otherwise it has to end, and a new
    /// one to begin.
    public boolean changesInPlaceTo(Plan other) {
        return terms.price().currency().equals(other.terms.price().currency())
                && publication.sharesProductWith(other.publication);
    }

    public Plan with(Publication next) {
        return new Plan(id, code, version, terms, benefits, display, status, next);
    }

    public Plan with(PlanStatus next) {
        return new Plan(id, code, version, terms, benefits, display, next, publication);
    }

    public Plan with(PlanBenefits nextBenefits, PlanDisplay nextDisplay) {
        return new Plan(id, code, version, terms, nextBenefits, nextDisplay, status, publication);
    }
}
