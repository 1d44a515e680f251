package app.tollgate.adapter.persistence;

/// The database cannot be used at all; the message is one sentence for whoever starts the service.
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
