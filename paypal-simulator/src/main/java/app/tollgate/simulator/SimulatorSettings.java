package app.tollgate.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// How a stand-in is started. Port 0 takes any free one; without a seed, ids differ from start to start.
public record SimulatorSettings(
        String host,
        int port,
        String clientId,
        String clientSecret,
        Optional<Path> dataFolder,
        Optional<Instant> startAt,
        boolean frozen,
        Optional<Long> seed,
        Duration tokenLifetime,
        boolean saleBeforeActivated,
        Duration firstRetry,
        Duration longestRetry,
        Optional<Listener> listener) {

    /// A webhook that is registered from the start, under an id known beforehand, for all events.
    public record Listener(String webhookId, String url) {}

    /// Any free port on the loopback, nothing kept, real time; tokens live as long as PayPal's.
    public static SimulatorSettings defaults() {
        return new SettingsDraft().settings();
    }

    public SimulatorSettings withHost(String other) {
        return changed(draft -> draft.host = other);
    }

    public SimulatorSettings withPort(int other) {
        return changed(draft -> draft.port = other);
    }

    public SimulatorSettings withCredentials(String id, String secret) {
        return changed(draft -> {
            draft.clientId = id;
            draft.clientSecret = secret;
        });
    }

    /// Everything is kept in the folder and found again at the next start.
    public SimulatorSettings withDataFolder(Path folder) {
        return changed(draft -> draft.dataFolder = Optional.of(folder));
    }

    /// The clock runs on from the instant.
    public SimulatorSettings withStartAt(Instant instant) {
        return changed(draft -> {
            draft.startAt = Optional.of(instant);
            draft.frozen = false;
        });
    }

    /// The clock stands at the instant and moves only when advanced.
    public SimulatorSettings withFrozenClock(Instant instant) {
        return changed(draft -> {
            draft.startAt = Optional.of(instant);
            draft.frozen = true;
        });
    }

    public SimulatorSettings withSeed(long value) {
        return changed(draft -> draft.seed = Optional.of(value));
    }

    public SimulatorSettings withTokenLifetime(Duration lifetime) {
        return changed(draft -> draft.tokenLifetime = lifetime);
    }

    /// PayPal often reports the first sale before the activation; `false` gives the order one would expect.
    public SimulatorSettings withSaleBeforeActivated(boolean nasty) {
        return changed(draft -> draft.saleBeforeActivated = nasty);
    }

    /// Real-time pauses between tries of a webhook, doubling from the first to the longest.
    public SimulatorSettings withWebhookRetries(Duration first, Duration longest) {
        return changed(draft -> {
            draft.firstRetry = first;
            draft.longestRetry = longest;
        });
    }

    public SimulatorSettings withListener(String webhookId, String url) {
        return changed(draft -> draft.listener = Optional.of(new Listener(webhookId, url)));
    }

    private SimulatorSettings changed(Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft(this);
        change.accept(draft);
        return draft.settings();
    }
}
