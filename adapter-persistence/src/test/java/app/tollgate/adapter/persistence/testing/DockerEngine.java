package app.tollgate.adapter.persistence.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/// The Docker engine of this machine, if it has one.
final class DockerEngine {

    private DockerEngine() {}

    /// Testcontainers reports every way in which there is no Docker as an error, which it is not here.
    static boolean answers() {
        var logger = (Logger) LoggerFactory.getLogger("org.testcontainers");
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            logger.setLevel(before);
        }
    }
}
