package app.tollgate.application.subscription;

import reactor.core.publisher.Mono;

/// Gives up approvals that nobody used within three hours, after asking PayPal whether that is so (SUB-9). Safe to run
/// at any time, on any number of instances.
public interface GiveUpApprovals {

    /// Looks at up to `limit` overdue ones; answers how many were given up.
    Mono<Integer> giveUp(int limit);
}
