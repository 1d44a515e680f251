package app.tollgate.domain.plan;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a plan is shown on a pricing page: nothing here is charged.
///
/// `headline` is the price printed large where that is not the charged one, such as $9.90 for $118.80 a year. Each
/// rule can be asked for by itself, so that whoever reads a plan can say which part of it breaks one.
public record PlanDisplay(
        String name,
        String description,
        Optional<Money> headline,
        Optional<String> badge,
        int sortOrder,
        List<DisplayPrice> otherPrices) {

    /// PayPal's bound, for products and for plans.
    private static final int NAME_MAX = 127;

    private static final int BADGE_MAX = 40;
    private static final int SORT_ORDER_MAX = 1_000_000;

    public PlanDisplay {
        otherPrices = List.copyOf(otherPrices);
        requireName(name);
        requireDescription(description);
        badge.ifPresent(PlanDisplay::requireBadge);
        requireSortOrder(sortOrder);
        requireOneEach(otherPrices, new HashSet<>());
    }

    public static void requireName(String name) {
        Line.require("a plan's name", name, NAME_MAX);
    }

    public static void requireDescription(String description) {
        Line.requireIfAny("a plan's description", description, NAME_MAX);
    }

    public static void requireBadge(String badge) {
        Line.require("a badge", badge, BADGE_MAX);
    }

    public static void requireSortOrder(long sortOrder) {
        if (sortOrder < 0 || sortOrder > SORT_ORDER_MAX) {
            throw new IllegalArgumentException("a sort order is 0 to " + SORT_ORDER_MAX + ", not " + sortOrder);
        }
    }

    /// A headline in another currency would be taken for what is charged.
    public static void requireHeadline(Money price, Money headline) {
        if (!headline.currency().equals(price.currency())) {
            throw new IllegalArgumentException(
                    "a headline is in the currency of the price, " + price.currency() + ", not " + headline.currency());
        }
    }

    public static void requireOtherPrices(Money price, List<DisplayPrice> otherPrices) {
        requireOneEach(otherPrices, new HashSet<>(Set.of(price.currency())));
    }

    /// For a plan that has come to cost something else: without headline, badge and amounts set by hand.
    public PlanDisplay withoutWhatSaysThePrice() {
        List<DisplayPrice> converted = otherPrices.stream()
                .filter(DisplayPrice.Converted.class::isInstance)
                .toList();
        return new PlanDisplay(name, description, Optional.empty(), Optional.empty(), sortOrder, converted);
    }

    /// The rules that need to know what is charged.
    public void requireFitting(Money price) {
        headline.ifPresent(shown -> requireHeadline(price, shown));
        requireOtherPrices(price, otherPrices);
    }

    private static void requireOneEach(List<DisplayPrice> prices, Set<Currency> taken) {
        for (DisplayPrice price : prices) {
            if (!taken.add(price.currency())) {
                throw new IllegalArgumentException("there is a price in " + price.currency() + " already");
            }
        }
    }
}
