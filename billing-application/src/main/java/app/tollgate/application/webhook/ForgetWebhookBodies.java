package app.tollgate.application.webhook;

import reactor.core.publisher.Mono;

/// Lets go of what PayPal wrote into events that ended long ago, since it holds personal data. Their ids stay for ever,
/// so that none is taken in twice, and so does what they are about, so that each can still be replayed (WHK-4).
public interface ForgetWebhookBodies {

    /// Forgets at most `limit` bodies, and tells how many those were. Parked events keep theirs: a person may need it.
    Mono<Integer> forget(int limit);
}
