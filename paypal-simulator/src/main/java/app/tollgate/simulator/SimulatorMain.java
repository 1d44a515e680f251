package app.tollgate.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Runs the stand-in alone, until the process is ended. Flags are `--port 8089`; each can be an environment variable
/// instead, `SIMULATOR_PORT`.
public final class SimulatorMain {

    private static final Set<String> FLAGS =
            Set.of("host", "port", "data", "webhook-url", "webhook-id", "client-id", "client-secret");
    private static final String WEBHOOK_ID = "0SIMULATORWEBHOOK";

    private SimulatorMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        // The jar also lies on other class paths, where a file of the usual name would be taken for theirs.
        System.setProperty("logback.configurationFile", "simulator-logback.xml");
        try {
            run(options(args, System.getenv()));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static void run(Map<String, String> options) throws IOException, InterruptedException {
        SimulatorSettings settings = settings(options);
        try (PayPalSimulator simulator = PayPalSimulator.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
            System.out.println(greeting(simulator, settings));
            Thread.currentThread().join();
        }
    }

    static SimulatorSettings settings(Map<String, String> options) {
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withHost(options.getOrDefault("host", "127.0.0.1"))
                .withPort(port(options.getOrDefault("port", "8089")))
                .withCredentials(
                        options.getOrDefault("client-id", "sb-client-id"),
                        options.getOrDefault("client-secret", "sb-client-secret"));
        if (options.containsKey("data")) {
            settings = settings.withDataFolder(Path.of(options.get("data")));
        }
        return options.containsKey("webhook-url")
                ? settings.withListener(options.getOrDefault("webhook-id", WEBHOOK_ID), options.get("webhook-url"))
                : settings;
    }

    static Map<String, String> options(String[] args, Map<String, String> environment) {
        Map<String, String> options = new TreeMap<>();
        for (String flag : FLAGS) {
            String value = environment.get("SIMULATOR_" + flag.replace('-', '_').toUpperCase(Locale.ROOT));
            if (value != null) {
                options.put(flag, value);
            }
        }
        for (int i = 0; i < args.length; i += 2) {
            String flag = args[i].replaceFirst("^--", "");
            if (!FLAGS.contains(flag) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "Cannot use " + args[i] + "; flags with a value each: " + new TreeSet<>(FLAGS));
            }
            options.put(flag, args[i + 1]);
        }
        return options;
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("The port must be a number, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static String greeting(PayPalSimulator simulator, SimulatorSettings settings) throws IOException {
        String webhook = settings.listener()
                .map(listener -> listener.webhookId() + " -> " + listener.url())
                .orElse("none; register one with POST /v1/notifications/webhooks");
        return """
            PayPal stand-in
              base URL       %s
              client id      %s
              client secret  %s
              webhook        %s
              trust anchor   %s
              control API    %s/simulator/truth\
            """.formatted(
                        simulator.baseUrl(),
                        simulator.clientId(),
                        simulator.clientSecret(),
                        webhook,
                        writeAnchor(simulator, settings),
                        simulator.baseUrl());
    }

    private static Path writeAnchor(PayPalSimulator simulator, SimulatorSettings settings) throws IOException {
        Path file = settings.dataFolder().isPresent()
                ? settings.dataFolder().get().resolve("trust-anchor.pem")
                : Files.createTempFile("paypal-simulator-", ".pem");
        return Files.writeString(file, simulator.trustAnchorPem()).toAbsolutePath();
    }
}
