package app.tollgate.domain.plan;

/// Whether a plan is sold. An inactive plan sells no more; its subscribers keep it (PLN-3).
public enum PlanStatus {
    ACTIVE,
    INACTIVE
}
