package app.tollgate.bootstrap.configuration;

import app.tollgate.adapter.web.WebSettings;
import app.tollgate.adapter.web.token.AccessTokenSettings;
import app.tollgate.bootstrap.configuration.Settings.AccessTokens;
import app.tollgate.domain.token.TokenPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// `ACCESS_TOKEN_*`: the tokens that tell other services what a customer may do (ACC-6).
record AccessTokenVariables(Variables variables) {

    private static final String ISSUER = "ACCESS_TOKEN_ISSUER";
    private static final String KEY_SECRET = "ACCESS_TOKEN_KEY_SECRET";
    private static final String ISSUER_DEFAULT = "tollgate";
    private static final TokenPolicy POLICY_DEFAULT = new TokenPolicy(Duration.ofMinutes(5));

    Part<AccessTokens> read(Part<WebSettings> web) {
        var policy = variables.optional("ACCESS_TOKEN_TTL", POLICY_DEFAULT, AccessTokenVariables::policy);
        var issuer = variables.optional(ISSUER, text -> text);
        var secret = variables.optional(KEY_SECRET, AccessTokenVariables::longEnough);
        return variables.make(
                ISSUER,
                () -> new AccessTokens(
                        new AccessTokenSettings(issuer.get().orElseGet(() -> issuerOf(web.get())), secret.get()),
                        policy.get()));
    }

    private static String issuerOf(WebSettings web) {
        return web.publicBaseUrl().map(URI::toString).orElse(ISSUER_DEFAULT);
    }

    private static TokenPolicy policy(String text) {
        return new TokenPolicy(Parsers.duration(text));
    }

    /// Judged here, so that a short secret is blamed on its own variable.
    private static String longEnough(String secret) {
        return new AccessTokenSettings("any", Optional.of(secret)).keySecret().orElseThrow();
    }
}
