package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.application.access.ExplainAccess.Outcome;
import app.tollgate.application.access.ExplainAccess.Question;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// The parameters of a question about access, and the answers to it (ACC-5).
final class AccessQuestion {

    private AccessQuestion() {}

    static Question about(CustomerId customer, @Nullable String at) {
        Fields fields = new Fields();
        var moment = fields.optional("at", at, AccessQuestion::moment);
        fields.check();
        return new Question(customer, moment.get());
    }

    static ResponseEntity<Object> answer(Outcome outcome, boolean explain) {
        return switch (outcome) {
            case Outcome.Explained(var explanation) ->
                ResponseEntity.ok(explain ? AccessJson.of(explanation) : AccessJson.of(explanation.decision()));
            case Outcome.NotYetKnown() ->
                Fields.refused("at", "is a moment of the past; the future is not decided yet")
                        .response();
            case Outcome.NoLongerKnown(var since) ->
                Fields.refused("at", "is not before " + since + "; what was recorded until then was let go")
                        .response();
            case Outcome.NoSuchCustomer() -> noSuchUser();
        };
    }

    static ResponseEntity<Object> noSuchUser() {
        return ProblemType.USER_NOT_FOUND.response("Nobody of this id ever called with a token.");
    }

    /// The id in an address; what can be no id is nobody's.
    static Optional<CustomerId> customer(String id) {
        return CustomerId.isValid(id) ? Optional.of(new CustomerId(id)) : Optional.empty();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("is a moment in UTC, such as 2026-03-01T12:00:00Z", unreadable);
        }
    }
}
