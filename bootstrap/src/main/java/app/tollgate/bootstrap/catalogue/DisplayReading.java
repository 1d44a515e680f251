package app.tollgate.bootstrap.catalogue;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.PlanDisplay;
import java.util.List;
import java.util.Optional;

/// Reads how a plan is shown.
final class DisplayReading {

    private DisplayReading() {}

    /// `position` is the plan's place in the file, which sorts plans that say nothing of their order.
    static Optional<PlanDisplay> of(Fields plan, Optional<Money> price, int position) {
        Optional<String> name = plan.required("name", value -> value.text(PlanDisplay::requireName));
        Optional<String> description =
                plan.optional("description", value -> value.text(PlanDisplay::requireDescription));
        Optional<Emphasis> emphasis = plan.optional("display", value -> emphasis(value, price));
        Optional<List<DisplayPrice>> otherPrices =
                plan.optional("otherPrices", value -> OtherPricesReading.of(value, price));
        return plan.build(() -> new PlanDisplay(
                name.orElseThrow(),
                description.orElse(""),
                emphasis.flatMap(Emphasis::headline),
                emphasis.flatMap(Emphasis::badge),
                emphasis.flatMap(Emphasis::sortOrder).map(Long::intValue).orElse(position),
                otherPrices.orElse(List.of())));
    }

    private static Optional<Emphasis> emphasis(Value value, Optional<Money> price) {
        return value.fields(fields -> {
            Optional<Money> headline =
                    fields.optional("headline", money -> Amounts.money(money, price, PlanDisplay::requireHeadline));
            Optional<String> badge = fields.optional("badge", text -> text.text(PlanDisplay::requireBadge));
            Optional<Long> sortOrder =
                    fields.optional("sortOrder", number -> number.wholeNumber(PlanDisplay::requireSortOrder));
            return fields.complete(() -> new Emphasis(headline, badge, sortOrder));
        });
    }

    private record Emphasis(Optional<Money> headline, Optional<String> badge, Optional<Long> sortOrder) {}
}
