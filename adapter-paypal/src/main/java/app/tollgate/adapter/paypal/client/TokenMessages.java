package app.tollgate.adapter.paypal.client;

import org.jspecify.annotations.Nullable;

/// The token endpoint's answer (PayPal facts, section 1).
final class TokenMessages {

    private TokenMessages() {}

    /// `expiresIn` counts seconds.
    record TokenAnswer(
            @Nullable String accessToken, @Nullable Long expiresIn) {}
}
