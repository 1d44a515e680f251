package app.tollgate.bootstrap.catalogue;

import app.tollgate.application.plan.PlanDraft;
import java.util.List;

/// The plans of one file, in its order.
public record Catalogue(String name, List<PlanDraft> plans) {

    public Catalogue {
        plans = List.copyOf(plans);
    }
}
