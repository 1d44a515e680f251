package app.tollgate.application.command;

import app.tollgate.application.port.gateway.GatewayAnswer;
import java.time.Duration;
import java.util.Optional;

/// What the provider made of an instruction, as far as the one who asked can tell.
sealed interface Asked {

    record Accepted() implements Asked {}

    record Refused(String issue, String debugId) implements Asked {}

    /// Nothing was sent, or nothing was done.
    record NotNow(Optional<Duration> retryAfter) implements Asked {}

    record Unclear() implements Asked {}

    /// A refusal that is about the seller's account says nothing about the subscription, and an operator can mend it.
    static Asked of(GatewayAnswer<?> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<?> _ -> new Accepted();
            case GatewayAnswer.Refused<?> refused when refused.isAboutOurAccount() -> new NotNow(Optional.empty());
            case GatewayAnswer.Refused<?>(var issue, var debugId) -> new Refused(issue, debugId);
            case GatewayAnswer.Unavailable<?>(var retryAfter) -> new NotNow(retryAfter);
            case GatewayAnswer.Unknown<?> _ -> new Unclear();
        };
    }
}
