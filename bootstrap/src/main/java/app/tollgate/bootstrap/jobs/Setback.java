package app.tollgate.bootstrap.jobs;

/// How long a job lies low after failures in a row, counted in turns of its timer: 1, 2, 4 and so on, at most 30.
final class Setback {

    private static final int TURNS_MAX = 30;

    private int next = 1;
    private int left;

    /// Counts one turn; false while it is one to sit out.
    synchronized boolean takesTurn() {
        if (left == 0) {
            return true;
        }
        left--;
        return false;
    }

    synchronized void failed() {
        left = next;
        next = Math.min(TURNS_MAX, next * 2);
    }

    synchronized void succeeded() {
        left = 0;
        next = 1;
    }
}
