package app.tollgate.domain.planrequest;

/// How a request looks at a moment: what was given ends by itself.
public enum RequestState {
    PENDING,
    ACTIVE,
    EXPIRED,
    REJECTED
}
