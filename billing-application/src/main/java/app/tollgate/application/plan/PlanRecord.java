package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Puts on record what an admin did to the list of plans (ADM-5), inside the unit of work that stores it. What the
/// provider makes of it is no deed of theirs.
@UseCase
final class PlanRecord {

    private final AuditLog audit;
    private final InstantSource clock;

    PlanRecord(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Void> created(Plan plan, CustomerId by) {
        return made(AuditAction.PLAN_CREATED, plan, by);
    }

    Mono<Void> versionAdded(Plan plan, CustomerId by) {
        return made(AuditAction.PLAN_VERSION_ADDED, plan, by);
    }

    /// The plan is on sale as one that the provider had.
    Mono<Void> linked(Plan plan, CustomerId by) {
        return made(AuditAction.PLAN_LINKED, plan, by);
    }

    private Mono<Void> made(AuditAction action, Plan plan, CustomerId by) {
        return Mono.defer(() -> audit.record(new AuditEntry(
                by,
                action,
                AuditSubject.of("plan " + plan.code().value()),
                AuditChange.made(facts(plan)),
                Optional.empty(),
                clock.instant())));
    }

    private static Map<String, String> facts(Plan plan) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("version", String.valueOf(plan.version()));
        facts.put("tier", plan.benefits().tier().name());
        facts.put("price", plan.terms().price().toString());
        facts.put("interval", interval(plan));
        plan.terms().setupFee().ifPresent(fee -> facts.put("setupFee", fee.toString()));
        plan.publication().sellableAs().ifPresent(provider -> facts.put("payPalPlanId", provider.value()));
        return facts;
    }

    private static String interval(Plan plan) {
        return plan.terms().interval().count() + " "
                + plan.terms().interval().unit().name().toLowerCase(Locale.ROOT);
    }
}
