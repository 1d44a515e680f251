package app.tollgate.adapter.persistence.testing;

import app.tollgate.adapter.persistence.DatabaseSettings;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;

/// Chooses the server of this JVM, once.
final class SharedServer {

    static final DatabaseServer INSTANCE = choose();

    private SharedServer() {}

    private static DatabaseServer choose() {
        String url = System.getenv("DATABASE_URL");
        if (url != null && !url.isBlank()) {
            return new GivenServer(DatabaseSettings.parse(url));
        }
        return dockerAnswers() ? inContainer() : EmbeddedServer.temporary();
    }

    /// An engine that answers, and yet cannot get the image, is as good as none.
    private static DatabaseServer inContainer() {
        try {
            return ContainerServer.start();
        } catch (ContainerFetchException noImage) {
            LoggerFactory.getLogger(SharedServer.class).warn("No container: {}", noImage.getMessage());
            return EmbeddedServer.temporary();
        }
    }

    /// Testcontainers reports every way in which there is no Docker as an error, which it is not here.
    private static boolean dockerAnswers() {
        var logger = (Logger) LoggerFactory.getLogger("org.testcontainers");
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            logger.setLevel(before);
        }
    }

    /// The server of `DATABASE_URL`. Its own database is never written to, only others beside it.
    private record GivenServer(DatabaseSettings maintenance) implements DatabaseServer {

        @Override
        public boolean outlivesUs() {
            return true;
        }
    }
}
