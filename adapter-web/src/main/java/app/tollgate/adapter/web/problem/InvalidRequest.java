package app.tollgate.adapter.web.problem;

import java.util.List;

/// The request does not say what it must; answered as [ProblemType#INVALID_REQUEST], naming each field.
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidRequest(List<FieldError> errors) {
        super("invalid request: " + errors);
        this.errors = List.copyOf(errors);
    }

    List<FieldError> errors() {
        return errors;
    }
}
