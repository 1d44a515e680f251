package app.tollgate.tidy;

/// Something untidy, and where.
record Finding(String file, int line, String what) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
