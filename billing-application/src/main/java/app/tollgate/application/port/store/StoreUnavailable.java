package app.tollgate.application.port.store;

/// The store cannot be reached, or answered too late. Nothing was committed that the caller was told of.
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("the store cannot be reached", cause);
    }
}
