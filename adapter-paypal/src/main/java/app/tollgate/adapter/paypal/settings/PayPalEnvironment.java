package app.tollgate.adapter.paypal.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// The two worlds of PayPal, which share nothing: no credentials, no ids, no webhooks.
public enum PayPalEnvironment {
    SANDBOX("https://api-m.sandbox.paypal.com", Set.of("api.sandbox.paypal.com", "api-m.sandbox.paypal.com")),
    LIVE("https://api-m.paypal.com", Set.of("api.paypal.com", "api-m.paypal.com"));

    private final URI baseUrl;
    private final Set<String> certificateHosts;

    PayPalEnvironment(String baseUrl, Set<String> certificateHosts) {
        this.baseUrl = URI.create(baseUrl);
        this.certificateHosts = certificateHosts;
    }

    /// Reads `sandbox` or `live`; throws [IllegalArgumentException] for anything else.
    public static PayPalEnvironment of(String word) {
        return switch (word) {
            case "sandbox" -> SANDBOX;
            case "live" -> LIVE;
            default -> throw new IllegalArgumentException("PayPal's environment is 'sandbox' or 'live'");
        };
    }

    /// The word a page needs to start PayPal's buttons (SUB-11).
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /// Where PayPal serves the certificates of its webhooks; never any other host under `paypal.com`.
    public Set<String> certificateHosts() {
        return certificateHosts;
    }
}
