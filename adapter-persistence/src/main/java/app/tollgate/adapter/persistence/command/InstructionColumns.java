package app.tollgate.adapter.persistence.command;

import static app.tollgate.adapter.persistence.Rows.money;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.Instruction.Cancel;
import app.tollgate.domain.command.Instruction.CaptureOutstanding;
import app.tollgate.domain.command.Instruction.GiveBack;
import app.tollgate.domain.command.Instruction.Reactivate;
import app.tollgate.domain.command.Instruction.Revise;
import app.tollgate.domain.command.Instruction.Suspend;
import app.tollgate.domain.command.Instruction.TakeOver;
import app.tollgate.domain.command.Instruction.Undo;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.SubscriptionId;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The columns an instruction takes: its word, and what that kind carries.
record InstructionColumns(
        String kind, Optional<String> reason, Optional<UUID> plan, Optional<Money> amount, Optional<UUID> predecessor) {

    static InstructionColumns of(Instruction instruction) {
        return switch (instruction) {
            case Cancel(var reason) -> because("cancel", reason);
            case Suspend(var reason) -> because("suspend", reason);
            case Reactivate(var reason) -> because("reactivate", reason);
            case Revise(var to) ->
                new InstructionColumns(
                        "revise", Optional.empty(), Optional.of(to.value()), Optional.empty(), Optional.empty());
            case CaptureOutstanding(var outstanding) ->
                new InstructionColumns(
                        "capture_outstanding",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(outstanding),
                        Optional.empty());
            case TakeOver(var from) ->
                new InstructionColumns(
                        "take_over", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(from.value()));
            case GiveBack() -> bare("give_back");
            case Undo() -> bare("undo");
        };
    }

    static Instruction instruction(Readable row) {
        String word = required(row, "kind", String.class);
        return switch (word) {
            case "cancel" -> new Cancel(reason(row));
            case "suspend" -> new Suspend(reason(row));
            case "reactivate" -> new Reactivate(reason(row));
            case "revise" -> new Revise(new PlanId(required(row, "plan_id", UUID.class)));
            case "capture_outstanding" -> new CaptureOutstanding(money(row, "amount_minor", "amount_currency"));
            case "take_over" -> new TakeOver(new SubscriptionId(required(row, "predecessor_id", UUID.class)));
            case "give_back" -> new GiveBack();
            case "undo" -> new Undo();
            default -> throw new IllegalStateException("nobody can ask for '" + word + "'");
        };
    }

    Map<String, Object> columns() {
        return Map.of(
                "kind", kind,
                "reason", nullable(reason, String.class),
                "plan_id", nullable(plan, UUID.class),
                "amount_minor", Rows.amount(amount),
                "amount_currency", Rows.currency(amount),
                "predecessor_id", nullable(predecessor, UUID.class));
    }

    private static String reason(Readable row) {
        return required(row, "reason", String.class);
    }

    private static InstructionColumns bare(String kind) {
        return new InstructionColumns(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static InstructionColumns because(String kind, String reason) {
        return new InstructionColumns(kind, Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
