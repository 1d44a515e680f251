package app.tollgate.bootstrap.start;

import app.tollgate.application.token.RotateSigningKeys;
import app.tollgate.application.token.RotateSigningKeys.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sees to it that there is a key to sign access tokens with, and that it can be opened, before the first request is
/// taken (ACC-6).
@Component
final class FirstSigningKey implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSigningKey.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RotateSigningKeys rotateSigningKeys;
    private volatile boolean running;

    FirstSigningKey(RotateSigningKeys rotateSigningKeys) {
        this.rotateSigningKeys = rotateSigningKeys;
    }

    /// Waits for the database: nothing is served meanwhile that a waiting thread could hold up.
    @Override
    public void start() {
        Outcome outcome = rotateSigningKeys.rotate().block(LIMIT);
        switch (Objects.requireNonNull(outcome)) {
            case Outcome.Rotated rotated when rotated.made() -> LOG.info("A new key for access tokens was made");
            case Outcome.Rotated _ -> LOG.debug("The keys for access tokens are there");
            case Outcome.Unusable(var key) ->
                throw new StartRefused(List.of("ACCESS_TOKEN_KEY_SECRET: the signing key " + key.value()
                        + " in the database was sealed under another secret; set that one, or delete the rows of "
                        + "access_signing_key to begin with new keys."));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
