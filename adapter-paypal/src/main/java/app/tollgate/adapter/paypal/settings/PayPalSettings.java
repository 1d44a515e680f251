package app.tollgate.adapter.paypal.settings;

import app.tollgate.adapter.paypal.webhook.CertificateAddresses;
import app.tollgate.adapter.paypal.webhook.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Everything that differs from one PayPal account, or stand-in, to another.
///
/// Each part refuses what cannot work with an [IllegalArgumentException] in one sentence for an operator (OPS-5).
public record PayPalSettings(
        Endpoint endpoint, Credentials credentials, Webhooks webhooks, Selling selling, Limits limits) {

    public PayPalSettings {
        if (webhooks.acceptSimulatorEvents() && endpoint.environment() == PayPalEnvironment.LIVE) {
            throw new IllegalArgumentException("events of PayPal's webhook simulator are never accepted in live");
        }
    }

    /// Where PayPal's REST API is.
    public record Endpoint(URI baseUrl, PayPalEnvironment environment) {

        public Endpoint {
            if (!isHttp(baseUrl) || baseUrl.getHost() == null || baseUrl.getRawQuery() != null) {
                throw new IllegalArgumentException("PayPal's base URL is an absolute http(s) URL without a query");
            }
        }

        public static Endpoint of(PayPalEnvironment environment) {
            return new Endpoint(environment.baseUrl(), environment);
        }

        private static boolean isHttp(URI url) {
            return "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        }
    }

    /// The REST app at PayPal. The secret is shown to nobody but PayPal.
    public record Credentials(String clientId, String clientSecret) {

        public Credentials {
            if (clientId.isBlank() || clientId.contains(":") || clientSecret.isBlank()) {
                throw new IllegalArgumentException("PayPal's client id and client secret are both needed");
            }
        }

        @Override
        public String toString() {
            return "Credentials[clientId=" + clientId + ", clientSecret=***]";
        }
    }

    /// Who checks the signatures of webhooks: we, or PayPal when asked, at the price of one call for each event.
    public enum Verification {
        OFFLINE,
        POSTBACK;

        /// Throws [IllegalArgumentException] for anything but `offline` and `postback`.
        public static Verification of(String word) {
            return switch (word) {
                case "offline" -> OFFLINE;
                case "postback" -> POSTBACK;
                default -> throw new IllegalArgumentException("must be offline or postback, not '" + word + "'");
            };
        }
    }

    /// Whose webhooks are believed: `certificateHosts` are exact `host` or `host:port` entries, reached by https;
    /// loopback hosts may use http, for a stand-in. `trustAnchorsPem` replaces the JDK's trusted roots.
    /// `acceptSimulatorEvents` also believes what PayPal's dashboard sends to try a URL out; those deliveries name
    /// a certificate on a live host, which must then be among the hosts, and PayPal itself does not confirm them.
    public record Webhooks(
            String webhookId,
            Set<String> certificateHosts,
            Optional<String> trustAnchorsPem,
            boolean acceptSimulatorEvents,
            Verification verification) {

        public Webhooks {
            certificateHosts = Set.copyOf(certificateHosts);
            if (webhookId.isBlank()) {
                throw new IllegalArgumentException("the id of the webhook at PayPal is needed to check its events");
            }
            if (acceptSimulatorEvents && verification == Verification.POSTBACK) {
                throw new IllegalArgumentException("PayPal confirms no events of its simulator: check them offline");
            }
            CertificateAddresses.requireHosts(certificateHosts);
            trustAnchorsPem.ifPresent(TrustAnchors::requireReadable);
        }
    }

    /// What buyers see, and after how many failed renewals PayPal suspends. PayPal's own default of 0 would never
    /// suspend.
    public record Selling(String brandName, int paymentFailureThreshold) {

        private static final int BRAND_NAME_MAX = 127;
        private static final int THRESHOLD_MAX = 999;

        public Selling {
            if (brandName.isBlank() || brandName.length() > BRAND_NAME_MAX) {
                throw new IllegalArgumentException("the brand name takes 1 to " + BRAND_NAME_MAX + " characters");
            }
            if (paymentFailureThreshold < 1 || paymentFailureThreshold > THRESHOLD_MAX) {
                throw new IllegalArgumentException("the payment failure threshold is 1 to " + THRESHOLD_MAX);
            }
        }

        public static Selling as(String brandName) {
            return new Selling(brandName, 1);
        }
    }

    /// `attemptTime` bounds one HTTP exchange, `attemptsMax` the exchanges of one call, `concurrentCallsMax` the
    /// calls under way at once; more are turned away at once.
    public record Limits(Duration attemptTime, int attemptsMax, int concurrentCallsMax) {

        public Limits {
            if (attemptTime.isNegative() || attemptTime.isZero() || attemptsMax < 1 || concurrentCallsMax < 1) {
                throw new IllegalArgumentException("the limits of PayPal calls are all above zero");
            }
        }

        public static Limits usual() {
            return new Limits(Duration.ofSeconds(10), 3, 64);
        }
    }
}
