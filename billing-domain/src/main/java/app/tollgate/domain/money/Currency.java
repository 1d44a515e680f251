package app.tollgate.domain.money;

import java.util.Set;
import java.util.regex.Pattern;

/// A currency by its ISO 4217 code.
///
/// How many decimals it has follows PayPal, not ISO: HUF, JPY and TWD have none there, every other currency has two
/// (PayPal's list of currency codes). The JDK's own table disagrees for HUF and TWD.
public record Currency(String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Set<String> WITHOUT_DECIMALS = Set.of("HUF", "JPY", "TWD");

    public Currency {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a currency code is three capital letters, not '" + code + "'");
        }
    }

    public int decimals() {
        return WITHOUT_DECIMALS.contains(code) ? 0 : 2;
    }

    @Override
    public String toString() {
        return code;
    }
}
