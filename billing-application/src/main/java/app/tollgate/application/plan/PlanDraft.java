package app.tollgate.application.plan;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Publication;
import java.util.UUID;

/// A plan as somebody wants it, before it exists.
public record PlanDraft(PlanCode code, PlanTerms terms, PlanBenefits benefits, PlanDisplay display, PlanStatus status) {

    private static final int FIRST_VERSION = 1;

    public PlanDraft {
        display.requireFitting(terms.price());
    }

    Plan toPlan(UUID id) {
        return toVersion(id, FIRST_VERSION);
    }

    Plan toVersion(UUID id, int version) {
        return new Plan(new PlanId(id), code, version, terms, benefits, display, status, new Publication.Unpublished());
    }
}
