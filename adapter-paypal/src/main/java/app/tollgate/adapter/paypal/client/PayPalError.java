package app.tollgate.adapter.paypal.client;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// PayPal's two error bodies in one: `name` and `details[].issue` of a resource, or `error` of the OAuth layer.
record PayPalError(
        Optional<String> name, Optional<String> issue, Optional<String> oauthError, Optional<String> debugId) {

    static PayPalError of(byte[] body) {
        JsonNode error = PayPalJson.treeOrNothing(body);
        return new PayPalError(
                word(error.path("name")),
                word(error.path("details").path(0).path("issue")),
                word(error.path("error")),
                word(error.path("debug_id")));
    }

    /// The code to branch on: the issue where there is one.
    Optional<String> code() {
        return issue.or(() -> oauthError).or(() -> name);
    }

    private static Optional<String> word(JsonNode node) {
        return node.stringValueOpt().flatMap(Words::of);
    }
}
