package app.tollgate.adapter.paypal.client;

import org.jspecify.annotations.Nullable;

/// The answer of `/v1/oauth2/token`.
final class TokenMessages {

    private TokenMessages() {}

    /// `expiresIn` counts seconds.
    record TokenAnswer(
            @Nullable String accessToken, @Nullable Long expiresIn) {}
}
