package app.tollgate.adapter.web.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says of a body or parameter that the framework could not read which field it stumbled over, and nothing of ours.
final class UnreadableInput {

    private UnreadableInput() {}

    static Problem problemOf(ServerWebInputException fault) {
        return jsonFault(fault)
                .map(UnreadableInput::ofJson)
                .or(() -> parameterOf(fault).map(name -> ofField(name, "is not valid")))
                .orElseGet(() -> ProblemType.INVALID_REQUEST.problem("The request has no readable body."));
    }

    static Problem ofFields(List<FieldError> errors) {
        String fields = errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
        return ProblemType.INVALID_REQUEST.problem("Not valid: " + fields + ".").with("errors", errors);
    }

    private static Problem ofField(String field, String message) {
        return ofFields(List.of(new FieldError(field, message)));
    }

    private static Problem ofJson(JacksonException fault) {
        return switch (fault) {
            case StreamReadException broken -> ofBrokenJson(broken);
            case UnrecognizedPropertyException unknown -> ofField(pathOf(unknown), "is not a field of this request");
            default -> ofField(pathOf(fault), "is not of the expected type");
        };
    }

    private static Problem ofBrokenJson(StreamReadException broken) {
        var location = broken.getLocation();
        String where =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return ProblemType.INVALID_REQUEST.problem("The body is not valid JSON" + where + ".");
    }

    private static String pathOf(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static Optional<JacksonException> jsonFault(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return Optional.of(json);
            }
        }
        return Optional.empty();
    }

    /// Empty when the fault is with the body as a whole.
    private static Optional<String> parameterOf(ServerWebInputException fault) {
        return Optional.ofNullable(fault.getMethodParameter())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameterName);
    }
}
