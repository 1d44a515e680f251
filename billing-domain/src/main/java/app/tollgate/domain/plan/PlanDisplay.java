package app.tollgate.domain.plan;

import app.tollgate.domain.money.Money;
import java.util.List;
import java.util.Optional;

/// How a plan is shown on a pricing page: nothing here is charged.
///
/// `headline` is the price printed large where that is not the charged one, such as $9.90 for $118.80 a year.
public record PlanDisplay(
        String name,
        String description,
        Optional<Money> headline,
        Optional<String> badge,
        int sortOrder,
        List<DisplayPrice> otherPrices) {

    private static final int NAME_MAX = 127;

    public PlanDisplay {
        otherPrices = List.copyOf(otherPrices);
        if (name.isBlank() || name.length() > NAME_MAX || description.length() > NAME_MAX) {
            throw new IllegalArgumentException(
                    "a plan has a name, and name and description take at most " + NAME_MAX + " characters (PayPal)");
        }
    }
}
