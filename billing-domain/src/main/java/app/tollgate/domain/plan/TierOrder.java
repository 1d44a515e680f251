package app.tollgate.domain.plan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// All tiers of the product, lowest first (PLN-1). The lowest is what a customer without any claim has.
public record TierOrder(List<Tier> lowestFirst) implements Comparator<Tier> {

    public TierOrder {
        lowestFirst = List.copyOf(lowestFirst);
        if (lowestFirst.isEmpty() || new HashSet<>(lowestFirst).size() < lowestFirst.size()) {
            throw new IllegalArgumentException("the tiers are at least one, each named once: " + lowestFirst);
        }
    }

    public Tier lowest() {
        return lowestFirst.getFirst();
    }

    public boolean knows(Tier tier) {
        return lowestFirst.contains(tier);
    }

    @Override
    public int compare(Tier left, Tier right) {
        return Integer.compare(rankOf(left), rankOf(right));
    }

    /// A tier that is no longer configured ranks below all others: whoever paid for it keeps it, and every other wins.
    private int rankOf(Tier tier) {
        return lowestFirst.indexOf(tier);
    }
}
