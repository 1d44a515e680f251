package app.tollgate.application.access;

import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// What may this customer do, as PayPal sees it (ACC-2)?
///
/// What PayPal confirmed lately answers at once, and is confirmed again behind the answer when it ages. Otherwise
/// PayPal is asked first; when it does not answer in time, the last known value does (ACC-3), and the question goes on
/// behind it. Whoever has nothing at PayPal is answered without it.
public interface VerifyAccess {

    Mono<VerifiedAccess> verify(CustomerId customer);
}
