package app.tollgate.development;

import app.tollgate.adapter.persistence.testing.KeptServer;
import app.tollgate.bootstrap.TollgateApplication;
import app.tollgate.simulator.PayPalSimulator;
import app.tollgate.simulator.SimulatorSettings;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The service on a database of its own and the PayPal stand-in, started by `./mvnw -q spring-boot:test-run`.
///
/// Everything is kept in a folder and found again by the next run; `--fresh` begins with an empty one. PostgreSQL is
/// the one `DATABASE_URL` names, else one in a container or embedded.
public final class DevelopmentRun {

    private static final String WEBHOOK_ID = "WH-DEVELOPMENT";

    private final KeptFolder folder;
    private final DevelopmentPorts ports;

    private DevelopmentRun(KeptFolder folder, DevelopmentPorts ports) {
        this.folder = folder;
        this.ports = ports;
    }

    public static void main(String[] args) {
        QuietLogs.untilTheServiceSetsUpItsOwn();
        try {
            KeptFolder folder = KeptFolder.take(Arrays.asList(args).contains("--fresh"));
            new DevelopmentRun(folder, DevelopmentPorts.free(System.getenv())).start(args);
        } catch (IllegalStateException refused) {
            System.err.println("Tollgate does not start: " + refused.getMessage());
            System.exit(1);
        }
    }

    private void start(String[] args) {
        endWithParent();
        String database = databaseUrl();
        PayPalSimulator simulator = PayPalSimulator.start(SimulatorSettings.defaults()
                .withPort(ports.simulator())
                .withDataFolder(folder.resolve("paypal"))
                .withListener(WEBHOOK_ID, ports.serviceUrl() + "/api/payments/webhook"));
        Issuer issuer = Issuer.start(folder.resolve("issuer.jwk"), simulator.clock());
        SpringApplication.getShutdownHandlers().add(simulator::close);
        SpringApplication.getShutdownHandlers().add(issuer::close);

        var context =
                application(simulator, variables(database, simulator, issuer)).run(args);
        System.out.println(new Tour(folder, ports, issuer).text(context.getBean(InstantSource.class)));
    }

    private String databaseUrl() {
        return Optional.ofNullable(System.getenv("DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .orElseGet(() -> KeptServer.urlIn(folder.path()));
    }

    private Map<String, Object> variables(String database, PayPalSimulator simulator, Issuer issuer) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("DATABASE_URL", database);
        variables.put("PAYPAL_MODE", "sandbox");
        variables.put("PAYPAL_BASE_URL", simulator.baseUrl().toString());
        variables.put("PAYPAL_CERT_HOSTS", simulator.baseUrl().getAuthority());
        variables.put("PAYPAL_TRUST_ANCHOR", simulator.trustAnchorPem());
        variables.put("PAYPAL_CLIENT_ID", simulator.clientId());
        variables.put("PAYPAL_CLIENT_SECRET", simulator.clientSecret());
        variables.put("PAYPAL_WEBHOOK_ID", WEBHOOK_ID);
        variables.put("JWT_ISSUER", Issuer.NAME);
        variables.put("JWT_AUDIENCE", Issuer.AUDIENCE);
        variables.put("JWT_JWKS_URI", issuer.keysUrl());
        variables.put("ADMIN_EMAILS", Person.ADMIN.email());
        variables.put("CREATE_PLANS_AT_PAYPAL", "true");
        variables.put("CORS_ORIGINS", "*");
        variables.put("PAYMENT_METHODS", "bank_transfer");
        variables.put("PAYMENT_METHOD_BANK_TRANSFER_NAME", "Bank transfer");
        variables.put(
                "PAYMENT_METHOD_BANK_TRANSFER_INSTRUCTIONS", "To the account of the shop, with your e-mail address");
        variables.put("PORT", ports.service());
        variables.put("MANAGEMENT_PORT", ports.management());
        return variables;
    }

    /// The service shares the stand-in's clock, so that a month passes for both at once.
    private static SpringApplication application(PayPalSimulator simulator, Map<String, Object> variables) {
        SpringApplication application = new SpringApplication(TollgateApplication.class);
        application.setDefaultProperties(variables);
        application.addInitializers((ConfigurableApplicationContext context) ->
                context.getBeanFactory().registerSingleton("sharedClock", simulator.clock()));
        application.setAdditionalProfiles("development");
        return application;
    }

    /// Maven starts this process and may be killed without being able to tell it.
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
