package app.tollgate.simulator.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a piece of JSON must look like; adds an issue for everything that is wrong, with a JSON pointer to it.
public interface Shape {

    void check(JsonNode node, String pointer, List<Issue> issues);

    /// Refuses the body with all its issues at once, as PayPal does.
    default void require(JsonNode body) {
        List<Issue> issues = new ArrayList<>();
        check(body, "", issues);
        if (!issues.isEmpty()) {
            throw new Refusal(400, issues);
        }
    }
}
