package app.tollgate.domain.audit;

/// What somebody in the back office did (ADM-5). The words are kept for ever, so a constant is never renamed.
public enum AuditAction {
    FREE_ACCESS_GIVEN,
    FREE_ACCESS_MOVED,
    FREE_ACCESS_REVOKED,
    COUPON_CREATED,
    COUPON_CHANGED,
    COUPON_DELETED,
    ACCESS_FORCED,
    ACCESS_RELEASED,
    API_KEY_CREATED,
    API_KEY_REVOKED,
    API_KEY_ROTATED,
    ROLE_CHANGED,
    PLAN_CREATED,
    PLAN_LINKED,
    PLAN_VERSION_ADDED,
    OUTSTANDING_CAPTURED,
    WEBHOOK_REPLAYED,
    RECONCILIATION_REQUESTED
}
