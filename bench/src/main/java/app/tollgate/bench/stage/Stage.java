package app.tollgate.bench.stage;

import app.tollgate.bench.load.Calls;
import app.tollgate.simulator.PayPalSimulator;
import app.tollgate.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the service plays: a database, a PayPal that answers, somebody who signs tokens.
public record Stage(Database database, PayPalSimulator simulator, Tokens tokens, Path folder, Path log) {

    public static Stage set(Cleanup cleanup, @Nullable String databaseUrl, Path folder, Path log) {
        Database database = cleanup.later(Database.open(databaseUrl, folder));
        PayPalSimulator simulator = cleanup.later(PayPalSimulator.start(SimulatorSettings.defaults()));
        Tokens tokens = cleanup.later(Tokens.issuedAt(simulator.clock().instant()));
        return new Stage(database, simulator, tokens, folder, log);
    }

    public RunningTollgate service(List<String> flags, Path jar) {
        return RunningTollgate.start(flags, jar, variables(), log);
    }

    /// Asks what a customer may do, with a token of theirs.
    public List<byte[]> checks(List<Person> people) {
        return people.parallelStream()
                .map(person -> Calls.get(
                        "/api/subscriptions/check-access", "Authorization: Bearer " + tokens.of(person) + "\r\n"))
                .toList();
    }

    /// The service's own answer to somebody of the population.
    public String answerTo(RunningTollgate service, Population population) {
        String token = tokens.of(population.people(1, 1).getFirst());
        return Probe.get(service.port(), "/api/subscriptions/check-access", token);
    }

    public Events events() {
        return new Events(simulator);
    }

    private Map<String, String> variables() {
        return Map.ofEntries(
                Map.entry("DATABASE_URL", database.url()),
                Map.entry("PAYPAL_MODE", "sandbox"),
                Map.entry("PAYPAL_BASE_URL", simulator.baseUrl().toString()),
                Map.entry("PAYPAL_CERT_HOSTS", simulator.baseUrl().getAuthority()),
                Map.entry("PAYPAL_TRUST_ANCHOR", simulator.trustAnchorPem()),
                Map.entry("PAYPAL_CLIENT_ID", simulator.clientId()),
                Map.entry("PAYPAL_CLIENT_SECRET", simulator.clientSecret()),
                Map.entry("PAYPAL_WEBHOOK_ID", Events.WEBHOOK_ID),
                Map.entry("JWT_ISSUER", Tokens.ISSUER),
                Map.entry("JWT_AUDIENCE", Tokens.AUDIENCE),
                Map.entry("JWT_JWKS_URI", tokens.keysUrl()),
                Map.entry("CREATE_PLANS_AT_PAYPAL", "true"));
    }
}
