package app.tollgate.bootstrap.catalogue;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a subscriber gets.
final class BenefitsReading {

    private static final int NUMBER_TEXT_MAX = 30;

    private final Map<String, Tier> tiers = new LinkedHashMap<>();

    BenefitsReading(TierOrder order) {
        order.lowestFirst().forEach(tier -> tiers.put(tier.name(), tier));
    }

    Optional<PlanBenefits> of(Fields plan) {
        Optional<Tier> tier = plan.required("tier", value -> value.oneOf(tiers));
        Optional<List<String>> features =
                plan.optional("features", value -> value.list(feature -> feature.text(PlanBenefits::requireFeature)));
        Optional<Map<String, Limit>> limits = plan.optional("limits", BenefitsReading::limits);
        Optional<Credits> credits = plan.optional("credits", BenefitsReading::credits);
        return plan.build(() -> new PlanBenefits(
                tier.orElseThrow(),
                features.orElse(List.of()),
                limits.orElse(Map.of()),
                credits.orElse(Credits.NONE).perPayment(),
                credits.orElse(Credits.NONE).perDay()));
    }

    /// `{ projects: 5, exports: unlimited }`
    private static Optional<Map<String, Limit>> limits(Value value) {
        return value.fields(fields -> {
            Map<String, Limit> limits = fields.each(BenefitsReading::limit);
            return fields.complete(() -> limits);
        });
    }

    private static Optional<Limit> limit(String feature, Value value) {
        return value.within(PlanBenefits::requireLimitName, feature).flatMap(_ -> limit(value));
    }

    private static Optional<Limit> limit(Value value) {
        return value.text(NUMBER_TEXT_MAX)
                .flatMap(text -> text.equals("unlimited")
                        ? Optional.of(new Limit.Unlimited())
                        : value.wholeNumber().flatMap(max -> value.made(() -> new Limit.UpTo(max))));
    }

    private static Optional<Credits> credits(Value value) {
        return value.fields(fields -> {
            Optional<Long> perPayment =
                    fields.optional("perPayment", number -> number.wholeNumber(PlanBenefits::requireCredits));
            Optional<Long> perDay =
                    fields.optional("perDay", number -> number.wholeNumber(PlanBenefits::requireCredits));
            return fields.complete(() -> new Credits(perPayment.orElse(0L), perDay.orElse(0L)));
        });
    }

    private record Credits(long perPayment, long perDay) {

        static final Credits NONE = new Credits(0, 0);
    }
}
