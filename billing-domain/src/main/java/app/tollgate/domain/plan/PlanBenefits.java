package app.tollgate.domain.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a subscriber gets. Credits are whole credits: with each payment, and each day.
public record PlanBenefits(
        Tier tier, List<String> features, Map<String, Limit> limits, long creditsPerPayment, long creditsPerDay) {

    public PlanBenefits {
        features = List.copyOf(features);
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        if (creditsPerPayment < 0 || creditsPerDay < 0) {
            throw new IllegalArgumentException("credits are not negative");
        }
    }
}
