package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.problem.InvalidField;
import app.tollgate.domain.plan.TrialTerms;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cycles before the regular price, as an admin asks for them; one cycle when nothing is said.
record TrialRequest(
        @Nullable IntervalJson interval,
        @Nullable Integer cycles,
        @Nullable MoneyJson price) {

    /// Whether it asks for no trial at all, where leaving it out would keep the one there is.
    boolean isNone() {
        return interval == null && price == null && cycles != null && cycles == 0;
    }

    TrialTerms toTrial() {
        if (interval == null) {
            throw new InvalidField("interval", "is required");
        }
        try {
            return new TrialTerms(
                    interval.toInterval(),
                    cycles == null ? 1 : cycles,
                    Optional.ofNullable(price).map(MoneyJson::toMoney));
        } catch (InvalidField nested) {
            throw nested;
        } catch (IllegalArgumentException outOfRange) {
            throw new InvalidField("cycles", "is 1 to 999");
        }
    }
}
