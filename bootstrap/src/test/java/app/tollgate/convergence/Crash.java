package app.tollgate.convergence;

/// The process is gone: nothing it asks for happens any more.
final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }
}
