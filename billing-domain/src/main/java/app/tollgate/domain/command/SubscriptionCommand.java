package app.tollgate.domain.command;

import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;

/// One instruction about one subscription, stored before PayPal is asked. `issuedBy` is the id of the customer or admin
/// who wanted it, or `tollgate` where the rules did. `attempt` counts the tries to resolve it, 0 before the first.
public record SubscriptionCommand(
        CommandId id,
        SubscriptionId subscription,
        Instruction instruction,
        String issuedBy,
        CommandStatus status,
        Instant issuedAt,
        int attempt) {

    /// The issuer of what nobody asked for and the rules require.
    public static final String OURSELVES = "tollgate";

    public static SubscriptionCommand issued(
            CommandId id, SubscriptionId subscription, Instruction instruction, String issuedBy, Instant now) {
        return new SubscriptionCommand(id, subscription, instruction, issuedBy, new CommandStatus.Open(), now, 0);
    }

    public boolean isOpen() {
        return switch (status) {
            case CommandStatus.Open() -> true;
            case CommandStatus.Done _, CommandStatus.Refused _, CommandStatus.Dropped _ -> false;
        };
    }

    public boolean isDone() {
        return switch (status) {
            case CommandStatus.Done _ -> true;
            case CommandStatus.Open _, CommandStatus.Refused _, CommandStatus.Dropped _ -> false;
        };
    }

    public boolean wasRefused() {
        return switch (status) {
            case CommandStatus.Refused _ -> true;
            case CommandStatus.Open _, CommandStatus.Done _, CommandStatus.Dropped _ -> false;
        };
    }

    public boolean wasDropped() {
        return switch (status) {
            case CommandStatus.Dropped _ -> true;
            case CommandStatus.Open _, CommandStatus.Done _, CommandStatus.Refused _ -> false;
        };
    }
}
