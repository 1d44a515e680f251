package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// Somebody began more subscriptions than anybody means (SUB-1).
final class TooManyProblem {

    private TooManyProblem() {}

    static ResponseEntity<Object> after(Duration retryAfter) {
        return ProblemType.TOO_MANY_SUBSCRIPTIONS
                .problem("So many subscriptions were begun within a day that no further one is.")
                .retryAfter(Optional.of(retryAfter))
                .response();
    }
}
