package app.tollgate.adapter.web.problem;

/// A reader of a nested object says which of its fields is wrong.
public final class InvalidField extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
