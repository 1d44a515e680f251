package app.tollgate.simulator.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Times in requests, with any offset.
public final class Times {

    private Times() {}

    public static Instant parse(String text, Issue otherwise) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw Refusal.invalid(otherwise);
        }
    }

    public static Optional<Instant> query(ApiCall call, String name) {
        Issue issue = Issue.query("INVALID_PARAMETER_SYNTAX", name, "Not a date and time with an offset.");
        return call.query(name).map(text -> parse(text, issue));
    }

    public static Instant requiredQuery(ApiCall call, String name) {
        return query(call, name)
                .orElseThrow(() -> Refusal.invalid(
                        Issue.query("MISSING_REQUIRED_PARAMETER", name, "A required parameter is missing.")));
    }
}
