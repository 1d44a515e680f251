package app.tollgate.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Settings while one of them is being changed.
final class SettingsDraft {

    String host = "127.0.0.1";
    int port = 0;
    String clientId = "sb-client-id";
    String clientSecret = "sb-client-secret";
    Optional<Path> dataFolder = Optional.empty();
    Optional<Instant> startAt = Optional.empty();
    boolean frozen = false;
    Optional<Long> seed = Optional.empty();
    Duration tokenLifetime = Duration.ofSeconds(32_400);
    boolean saleBeforeActivated = true;
    Duration firstRetry = Duration.ofMillis(200);
    Duration longestRetry = Duration.ofSeconds(30);
    Optional<SimulatorSettings.Listener> listener = Optional.empty();

    SettingsDraft() {}

    SettingsDraft(SimulatorSettings from) {
        host = from.host();
        port = from.port();
        clientId = from.clientId();
        clientSecret = from.clientSecret();
        dataFolder = from.dataFolder();
        startAt = from.startAt();
        frozen = from.frozen();
        seed = from.seed();
        tokenLifetime = from.tokenLifetime();
        saleBeforeActivated = from.saleBeforeActivated();
        firstRetry = from.firstRetry();
        longestRetry = from.longestRetry();
        listener = from.listener();
    }

    SimulatorSettings settings() {
        return new SimulatorSettings(
                host,
                port,
                clientId,
                clientSecret,
                dataFolder,
                startAt,
                frozen,
                seed,
                tokenLifetime,
                saleBeforeActivated,
                firstRetry,
                longestRetry,
                listener);
    }
}
