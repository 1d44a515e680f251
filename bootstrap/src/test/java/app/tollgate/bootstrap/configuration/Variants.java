package app.tollgate.bootstrap.configuration;

import java.util.HashMap;
import java.util.Map;

/// A configuration that works, and what becomes of it with one thing changed.
final class Variants {

    private static final Map<String, String> COMPLETE = Map.of(
            "DATABASE_URL", "postgresql://tollgate:secret@db.example:5432/tollgate",
            "PAYPAL_CLIENT_ID", "client",
            "PAYPAL_CLIENT_SECRET", "a secret",
            "PAYPAL_MODE", "sandbox",
            "PAYPAL_WEBHOOK_ID", "8PT597110X687430LKGECATA",
            "JWT_ISSUER", "https://issuer.example",
            "JWT_AUDIENCE", "authenticated",
            "JWT_JWKS_URI", "https://issuer.example/.well-known/jwks.json");

    private Variants() {}

    static Map<String, String> complete() {
        return COMPLETE;
    }

    /// `changes` are `NAME=value`, separated by `;`; without a value the variable is not set.
    static Map<String, String> with(String changes) {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        for (String change : changes.split(";", -1)) {
            int end = change.indexOf('=');
            variables.put(change.substring(0, end), change.substring(end + 1));
        }
        return variables;
    }
}
