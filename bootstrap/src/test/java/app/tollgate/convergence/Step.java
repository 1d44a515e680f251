package app.tollgate.convergence;

/// One thing that happens.
record Step(Act act, int n) {

    @Override
    public String toString() {
        return act.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " (" + n + ")";
    }
}
