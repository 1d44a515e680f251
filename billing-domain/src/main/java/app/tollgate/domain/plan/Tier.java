package app.tollgate.domain.plan;

import java.util.regex.Pattern;

/// The level of access a plan gives, such as `basic`. Which tier is higher is the business of [TierOrder].
public record Tier(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,29}");

    public Tier {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a tier is 1 to 30 of a-z, 0-9, _ and -, not '" + name + "'");
        }
    }
}
