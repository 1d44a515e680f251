package app.tollgate.adapter.paypal.webhook;

import java.security.PublicKey;
import java.time.Instant;

/// What a certificate turned out to be, with the time until which that holds.
sealed interface SigningKey {

    Instant holdsUntil();

    /// PayPal's, until its certificate ends.
    record Trusted(PublicKey key, Instant holdsUntil) implements SigningKey {}

    /// Somebody else's, or not valid now; looked at again after a short while.
    record Distrusted(Instant holdsUntil) implements SigningKey {}
}
