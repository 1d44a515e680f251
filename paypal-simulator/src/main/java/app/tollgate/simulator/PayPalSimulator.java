package app.tollgate.simulator;

import app.tollgate.simulator.certificate.Authority;
import app.tollgate.simulator.http.Network;
import app.tollgate.simulator.store.Vault;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/// A stand-in for PayPal that listens on a port of this machine, with its own clock and certificates.
public final class PayPalSimulator implements AutoCloseable {

    private final SimulatorSettings settings;
    private final Assembly assembly;
    private final Network network;
    private final Ticker ticker;

    private PayPalSimulator(SimulatorSettings settings) {
        this.settings = settings;
        this.assembly = new Assembly(settings, this::address);
        this.network = new Network(settings.host(), settings.port(), assembly.application()::answer);
        this.ticker = new Ticker(assembly);
        assembly.dispatcher().start();
        ticker.start();
    }

    /// Starts listening; a port that is taken fails the start.
    public static PayPalSimulator start(SimulatorSettings settings) {
        return new PayPalSimulator(settings);
    }

    public URI baseUrl() {
        return URI.create(address());
    }

    /// The clock a service can share, so that both live in the same time.
    public InstantSource clock() {
        return assembly.world().clock();
    }

    public X509Certificate trustAnchor() {
        return authority().anchor();
    }

    public String trustAnchorPem() {
        return authority().anchorPem();
    }

    public String clientId() {
        return settings.clientId();
    }

    public String clientSecret() {
        return settings.clientSecret();
    }

    public SimulatorControl control() {
        return assembly.control();
    }

    /// The headers of a genuine delivery of this payload to a webhook; nothing is sent. Any thread may ask.
    public Map<String, String> signatureOf(String webhookId, String payload) {
        return assembly.signer()
                .signature(UUID.randomUUID().toString(), clock().instant().toString(), webhookId, payload);
    }

    /// Saves what is to be kept and stops.
    @Override
    public void close() {
        ticker.close();
        assembly.dispatcher().close();
        network.close();
        vault().change(() -> {});
    }

    private Authority authority() {
        return assembly.authority();
    }

    private Vault vault() {
        return assembly.vault();
    }

    private String address() {
        return "http://" + settings.host() + ":" + network.port();
    }
}
