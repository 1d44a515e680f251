package app.tollgate.adapter.persistence.command;

import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.nullableMoment;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.CommandStatus.Done;
import app.tollgate.domain.command.CommandStatus.Dropped;
import app.tollgate.domain.command.CommandStatus.Open;
import app.tollgate.domain.command.CommandStatus.Refused;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The columns a command's status takes: its word, when it ended, and why.
record EndColumns(String state, Optional<Instant> at, Optional<String> why) {

    static EndColumns of(CommandStatus status) {
        return switch (status) {
            case Open() -> new EndColumns("open", Optional.empty(), Optional.empty());
            case Done(var at) -> new EndColumns("done", Optional.of(at), Optional.empty());
            case Refused(var at, var issue) -> new EndColumns("refused", Optional.of(at), Optional.of(issue));
            case Dropped(var at, var why) -> new EndColumns("dropped", Optional.of(at), Optional.of(why));
        };
    }

    static CommandStatus status(Readable row) {
        String word = required(row, "state", String.class);
        return switch (word) {
            case "open" -> new Open();
            case "done" -> new Done(at(row));
            case "refused" -> new Refused(at(row), why(row));
            case "dropped" -> new Dropped(at(row), why(row));
            default -> throw new IllegalStateException("a command cannot be '" + word + "'");
        };
    }

    Map<String, Object> columns() {
        return Map.of("state", state, "ended_at", nullableMoment(at), "why", nullable(why, String.class));
    }

    private static Instant at(Readable row) {
        return required(row, "ended_at", Instant.class);
    }

    private static String why(Readable row) {
        return required(row, "why", String.class);
    }
}
