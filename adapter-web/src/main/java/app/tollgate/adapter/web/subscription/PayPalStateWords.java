package app.tollgate.adapter.web.subscription;

import app.tollgate.domain.subscription.ProviderStatus;

/// What a subscription is at PayPal, in PayPal's own words.
public final class PayPalStateWords {

    private PayPalStateWords() {}

    public static String of(ProviderStatus status) {
        return switch (status) {
            case APPROVAL_PENDING -> "APPROVAL_PENDING";
            case APPROVED -> "APPROVED";
            case ACTIVE -> "ACTIVE";
            case SUSPENDED -> "SUSPENDED";
            case CANCELLED -> "CANCELLED";
            case EXPIRED -> "EXPIRED";
        };
    }
}
