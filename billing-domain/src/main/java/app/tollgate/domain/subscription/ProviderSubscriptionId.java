package app.tollgate.domain.subscription;

import java.util.regex.Pattern;

/// PayPal's id of a subscription, such as `I-BW452GLLEP1G`; the API takes 3 to 50 characters.
public record ProviderSubscriptionId(String value) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{3,50}");

    public ProviderSubscriptionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a PayPal subscription id");
        }
    }

    public static boolean isValid(String value) {
        return ID.matcher(value).matches();
    }
}
