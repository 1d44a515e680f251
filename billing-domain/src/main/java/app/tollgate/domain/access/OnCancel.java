package app.tollgate.domain.access;

/// What a cancelled subscription still gives (SUB-4).
public enum OnCancel {
    /// All that was paid for, until paid-through.
    PERIOD_END,
    IMMEDIATE
}
