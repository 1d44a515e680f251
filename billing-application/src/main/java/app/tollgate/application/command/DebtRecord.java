package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.command.SteerSubscription.Target;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Puts on record that an admin had a debt collected from somebody else (ADM-5). What customers do about their own
/// subscription is no deed of the back office.
@UseCase
final class DebtRecord {

    private final AuditLog audit;

    DebtRecord(AuditLog audit) {
        this.audit = audit;
    }

    /// Runs inside the unit of work that stores the command.
    Mono<Void> of(Target target, Subscription subscription, SubscriptionCommand issued) {
        return target instanceof Target.ById
                        && issued.instruction() instanceof Instruction.CaptureOutstanding(var amount)
                ? Mono.defer(() -> audit.record(new AuditEntry(
                        new CustomerId(issued.issuedBy()),
                        AuditAction.OUTSTANDING_CAPTURED,
                        subject(subscription),
                        AuditChange.made(Map.of("amount", amount.toString())),
                        Optional.empty(),
                        issued.issuedAt())))
                : Mono.empty();
    }

    private static AuditSubject subject(Subscription subscription) {
        return new AuditSubject(
                Optional.of(subscription.customer()),
                "subscription " + subscription.id().value());
    }
}
