package app.tollgate.domain.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a subscriber gets. Credits are whole credits: with each payment, and each day.
///
/// Each rule can be asked for by itself, so that whoever reads a plan can say which part of it breaks one.
public record PlanBenefits(
        Tier tier, List<String> features, Map<String, Limit> limits, long creditsPerPayment, long creditsPerDay) {

    private static final Pattern LIMIT_NAME = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final int FEATURE_MAX = 127;
    private static final long CREDITS_MAX = 1_000_000_000_000L;

    public PlanBenefits {
        features = List.copyOf(features);
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        features.forEach(PlanBenefits::requireFeature);
        limits.keySet().forEach(PlanBenefits::requireLimitName);
        requireCredits(creditsPerPayment);
        requireCredits(creditsPerDay);
    }

    public static void requireFeature(String feature) {
        Line.require("a feature", feature, FEATURE_MAX);
    }

    public static void requireLimitName(String name) {
        if (!LIMIT_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a limit's name is 1 to 50 letters, digits, _ and -, not '" + name + "'");
        }
    }

    public static void requireCredits(long credits) {
        if (credits < 0 || credits > CREDITS_MAX) {
            throw new IllegalArgumentException("credits are 0 to " + CREDITS_MAX + ", not " + credits);
        }
    }
}
