package app.tollgate.domain.plan;

import java.util.UUID;

/// One version of a plan. A price once sold never changes: a new price is a new version with its own id (PLN-4).
public record PlanId(UUID value) {}
