package app.tollgate.adapter.persistence.command;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.SubscriptionId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A command as a row and back.
final class CommandRows {

    private CommandRows() {}

    static SubscriptionCommand command(Readable row) {
        return new SubscriptionCommand(
                new CommandId(required(row, "id", UUID.class)),
                new SubscriptionId(required(row, "subscription_id", UUID.class)),
                InstructionColumns.instruction(row),
                required(row, "issued_by", String.class),
                EndColumns.status(row),
                required(row, "issued_at", Instant.class),
                required(row, "attempt", Integer.class));
    }

    static Map<String, Object> columns(SubscriptionCommand command, Instant dueAt) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", command.id().value());
        columns.put("subscription_id", command.subscription().value());
        columns.put("issued_by", command.issuedBy());
        columns.put("issued_at", micros(command.issuedAt()));
        columns.put("attempt", command.attempt());
        columns.put("next_attempt_at", micros(dueAt));
        columns.putAll(InstructionColumns.of(command.instruction()).columns());
        return columns;
    }
}
