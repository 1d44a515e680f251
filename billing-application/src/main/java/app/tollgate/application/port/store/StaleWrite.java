package app.tollgate.application.port.store;

/// Someone else saved the row since it was read. [UnitOfWork] runs the work again; what gets out of it is a fault.
public final class StaleWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleWrite(String what) {
        super(what + " was changed by someone else");
    }
}
