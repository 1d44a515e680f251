package app.tollgate.application.planrequest;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.RequestStatus.ApprovedOnce;
import app.tollgate.domain.planrequest.RequestStatus.Pending;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// What admins decide about requests, in the words of the audit log (ADM-5).
@UseCase
final class DecisionRecord {

    private final AuditLog audit;

    DecisionRecord(AuditLog audit) {
        this.audit = audit;
    }

    Mono<Void> decided(PlanRequest read, RequestStatus next, Optional<String> why) {
        AuditChange change = new AuditChange(facts(read, read.status()), facts(read, next));
        return switch (next) {
            case Pending _ -> Mono.error(() -> new IllegalArgumentException("nobody decides that nothing is decided"));
            case ApprovedOnce(var by, var at, var _) ->
                audit.record(entry(read, AuditAction.PLAN_REQUEST_APPROVED_ONCE, by, at, change, why));
            case Active(var by, var at, var _, var _) ->
                audit.record(entry(read, AuditAction.PLAN_REQUEST_APPROVED, by, at, change, why));
            case Rejected(var by, var at, var reason) ->
                audit.record(entry(read, AuditAction.PLAN_REQUEST_REJECTED, by, at, change, Optional.of(reason)));
        };
    }

    Mono<Void> deleted(PlanRequest read, CustomerId by, Instant now) {
        AuditChange undone = AuditChange.undone(facts(read, read.status()));
        return audit.record(entry(read, AuditAction.PLAN_REQUEST_DELETED, by, now, undone, Optional.empty()));
    }

    private static AuditEntry entry(
            PlanRequest request,
            AuditAction action,
            CustomerId by,
            Instant at,
            AuditChange change,
            Optional<String> why) {
        AuditSubject subject = new AuditSubject(
                Optional.of(request.customer()), "plan request " + request.id().value());
        return new AuditEntry(by, action, subject, change, why, at);
    }

    private static Map<String, String> facts(PlanRequest request, RequestStatus status) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("plan", request.plan().code().value());
        facts.put("price", request.plan().price().toString());
        facts.put("amount", request.transfer().amount().toString());
        facts.put(
                "transfer",
                request.transfer().method().value() + " "
                        + request.transfer().id().value());
        switch (status) {
            case Pending _ -> facts.put("status", "pending");
            case ApprovedOnce once -> {
                facts.put("status", "approved once");
                facts.put("approvedBy", once.by().value());
                once.expiry().ifPresent(end -> facts.put("until", end.toString()));
            }
            case Active active -> {
                facts.put("status", "active");
                facts.put("from", active.time().start().toString());
                facts.put("until", active.time().end().toString());
            }
            case Rejected _ -> facts.put("status", "rejected");
        }
        facts.put("invoice", status instanceof Active ? "paid" : "unpaid");
        return facts;
    }
}
