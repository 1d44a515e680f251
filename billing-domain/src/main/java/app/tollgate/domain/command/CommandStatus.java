package app.tollgate.domain.command;

import java.time.Instant;

/// What has become of a command.
public sealed interface CommandStatus {

    /// Not known to have been carried out: PayPal has not been asked, or has not answered. Nothing else may be asked of
    /// the subscription before this one is resolved (SYN-2).
    record Open() implements CommandStatus {}

    record Done(Instant at) implements CommandStatus {}

    /// PayPal said no; `issue` is its own code.
    record Refused(Instant at, String issue) implements CommandStatus {}

    /// Given up without effect at PayPal; `why` is a few words for an operator.
    record Dropped(Instant at, String why) implements CommandStatus {}
}
