package app.tollgate.bootstrap.configuration;

import app.tollgate.adapter.web.security.TokenSettings;

/// `JWT_*`: whose tokens are believed (IDN-1).
record TokenVariables(Variables variables) {

    private static final String JWKS = "JWT_JWKS_URI";
    private static final String SECRET = "JWT_HS256_SECRET";

    Part<TokenSettings> read() {
        var issuer = variables.required("JWT_ISSUER", text -> text);
        var audience = variables.required("JWT_AUDIENCE", text -> text);
        var jwks = variables.optional(JWKS, Parsers::url);
        var secret = variables.optional(SECRET, text -> text);
        if (variables.isSet(JWKS) && variables.isSet(SECRET)) {
            return variables.refuse(
                    JWKS + " and " + SECRET + " are both set; exactly one says how tokens are checked.");
        }
        if (!variables.isSet(JWKS) && !variables.isSet(SECRET)) {
            return variables.refuse(JWKS + " is not set, nor is " + SECRET + "; one says how tokens are checked.");
        }
        return variables.make(
                variables.isSet(JWKS) ? JWKS : SECRET,
                () -> new TokenSettings(issuer.get(), audience.get(), jwks.get(), secret.get()));
    }
}
