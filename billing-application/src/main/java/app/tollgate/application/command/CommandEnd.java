package app.tollgate.application.command;

import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.util.Optional;

/// How carrying out a command ended, for now.
sealed interface CommandEnd {

    /// The provider's state is as wished, and our projection has read it.
    record Settled(Subscription subscription) implements CommandEnd {}

    record Refused(String issue, String debugId) implements CommandEnd {}

    /// Given up without effect, for a reason that is not a refusal of the provider.
    record Dropped(String why) implements CommandEnd {}

    /// Nothing was done, and the command is closed: asking again starts afresh.
    record NotNow(Optional<Duration> retryAfter) implements CommandEnd {}

    /// The outcome is not known yet; the command stays open until it is (SYN-2).
    record Settling() implements CommandEnd {}
}
