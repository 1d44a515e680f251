package app.tollgate.journey;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import app.tollgate.development.Issuer;
import app.tollgate.development.QuietLogs;
import app.tollgate.simulator.PayPalSimulator;
import app.tollgate.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/// All that a journey needs around the service: a database, the PayPal stand-in and an issuer of tokens.
final class Stage implements AutoCloseable {

    private static final String WEBHOOK_ID = "WH-JOURNEY";

    static {
        QuietLogs.untilTheServiceSetsUpItsOwn();
    }

    private final TestDatabase database = TestDatabase.fresh();
    private final int port = freePort();
    private final PayPalSimulator payPal = PayPalSimulator.start(SimulatorSettings.defaults()
            .withListener(WEBHOOK_ID, "http://127.0.0.1:" + port + "/api/payments/webhook"));
    private final Issuer issuer = Issuer.start(payPal.clock());

    /// One stage with a service on it for all journeys that break nothing.
    private static final class Shared {
        static final Stage STAGE = new Stage();
        static final RunningService SERVICE = STAGE.startService(Map.of());
    }

    static Stage shared() {
        return Shared.STAGE;
    }

    static RunningService sharedService() {
        return Shared.SERVICE;
    }

    PayPalSimulator payPal() {
        return payPal;
    }

    Issuer issuer() {
        return issuer;
    }

    /// The buyer approves, and PayPal has delivered each event once.
    void approve(String subscription) {
        var _ = payPal.control().approve(subscription);
    }

    /// Starts the real application on this stage, with some variables set otherwise.
    RunningService startService(Map<String, String> otherwise) {
        Map<String, Object> variables = variables();
        variables.putAll(otherwise);
        return RunningService.start(variables, payPal.clock());
    }

    /// Starts it in a process of its own, which reads the time of this machine; nobody may move PayPal's clock.
    KillableService startKillable() {
        return KillableService.start(variables());
    }

    /// Without a trial, so that a journey sees what its own steps open.
    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("DATABASE_URL", database.url());
        variables.put("PAYPAL_MODE", "sandbox");
        variables.put("PAYPAL_BASE_URL", payPal.baseUrl().toString());
        variables.put("PAYPAL_CERT_HOSTS", payPal.baseUrl().getAuthority());
        variables.put("PAYPAL_TRUST_ANCHOR", payPal.trustAnchorPem());
        variables.put("PAYPAL_CLIENT_ID", payPal.clientId());
        variables.put("PAYPAL_CLIENT_SECRET", payPal.clientSecret());
        variables.put("PAYPAL_WEBHOOK_ID", WEBHOOK_ID);
        variables.put("JWT_ISSUER", Issuer.NAME);
        variables.put("JWT_AUDIENCE", Issuer.AUDIENCE);
        variables.put("JWT_JWKS_URI", issuer.keysUrl());
        variables.put("ADMIN_EMAILS", "admin@example.com");
        variables.put("CREATE_PLANS_AT_PAYPAL", "true");
        variables.put("TRIAL_DAYS", "0");
        variables.put("PORT", port);
        variables.put("MANAGEMENT_PORT", 0);
        return variables;
    }

    @Override
    public void close() {
        payPal.close();
        issuer.close();
        database.close();
    }

    /// PayPal has to know where to deliver before the service is there.
    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
