package app.tollgate.bootstrap.configuration;

import app.tollgate.adapter.paypal.settings.PayPalEnvironment;
import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Credentials;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Endpoint;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Selling;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Verification;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `PAYPAL_*`: which PayPal, as whom, and whose webhooks are believed.
record PayPalVariables(Variables variables) {

    private static final String BASE_URL = "PAYPAL_BASE_URL";
    private static final String CERT_HOSTS = "PAYPAL_CERT_HOSTS";
    private static final String VERIFICATION = "PAYPAL_WEBHOOK_VERIFICATION";
    private static final String PEM_BEGINS = "-----BEGIN";

    Part<PayPalSettings> read() {
        var environment = variables.required("PAYPAL_MODE", PayPalEnvironment::of);
        var endpoint = endpoint(environment);
        var credentials = credentials();
        var webhooks = webhooks(environment);
        var selling = variables.optional("BRAND_NAME", Selling.as("Tollgate"), Selling::as);
        return variables.make(
                "PAYPAL_ACCEPT_SIMULATOR_EVENTS",
                () -> new PayPalSettings(
                        endpoint.get(), credentials.get(), webhooks.get(), selling.get(), Limits.usual()));
    }

    private Part<Credentials> credentials() {
        var id = variables.required("PAYPAL_CLIENT_ID", text -> text);
        var secret = variables.required("PAYPAL_CLIENT_SECRET", text -> text);
        return variables.make("PAYPAL_CLIENT_ID", () -> new Credentials(id.get(), secret.get()));
    }

    private Part<Endpoint> endpoint(Part<PayPalEnvironment> environment) {
        var baseUrl = variables.<URI>optional(BASE_URL, Parsers::url);
        return variables.make(BASE_URL, () -> endpoint(environment.get(), baseUrl.get()));
    }

    private static Endpoint endpoint(PayPalEnvironment environment, Optional<URI> baseUrl) {
        URI url = baseUrl.orElseGet(environment::baseUrl);
        for (PayPalEnvironment other : PayPalEnvironment.values()) {
            if (other != environment && belongsTo(other, url)) {
                throw new IllegalArgumentException(
                        "is PayPal's " + other.word() + ", but PAYPAL_MODE is " + environment.word());
            }
        }
        if (environment == PayPalEnvironment.LIVE && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("must begin with https:// when PAYPAL_MODE is live");
        }
        return new Endpoint(url, environment);
    }

    private static boolean belongsTo(PayPalEnvironment environment, URI url) {
        return environment.certificateHosts().contains(url.getHost());
    }

    private Part<Webhooks> webhooks(Part<PayPalEnvironment> environment) {
        var id = variables.required("PAYPAL_WEBHOOK_ID", text -> text);
        var hosts = variables.list(CERT_HOSTS, "", text -> text);
        var believed = variables.make(CERT_HOSTS, () -> hostsOr(environment.get(), hosts.get()));
        var anchors = variables.optional("PAYPAL_TRUST_ANCHOR", PayPalVariables::pem);
        var samples = variables.optional("PAYPAL_ACCEPT_SIMULATOR_EVENTS", false, Parsers::yesOrNo);
        var verification = variables.optional(VERIFICATION, Verification.OFFLINE, Verification::of);
        return variables.make(
                VERIFICATION,
                () -> new Webhooks(id.get(), believed.get(), anchors.get(), samples.get(), verification.get()));
    }

    /// Judged here, so that a bad host is blamed on its own variable.
    private static Set<String> hostsOr(PayPalEnvironment environment, List<String> hosts) {
        Set<String> believed = hosts.isEmpty() ? environment.certificateHosts() : new HashSet<>(hosts);
        return new Webhooks("any", believed, Optional.empty(), false, Verification.OFFLINE).certificateHosts();
    }

    private static String pem(String text) {
        String pem = text.startsWith(PEM_BEGINS) ? text : fileOf(text);
        return new Webhooks("any", Set.of("api.paypal.com"), Optional.of(pem), false, Verification.OFFLINE)
                .trustAnchorsPem()
                .orElseThrow();
    }

    private static String fileOf(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    "must be a PEM text or a readable file with one, not '" + path + "'", unreadable);
        }
    }
}
