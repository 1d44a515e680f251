package app.tollgate.adapter.persistence.testing;

import app.tollgate.adapter.persistence.DatabaseSettings;
import org.slf4j.LoggerFactory;
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
        return DockerEngine.answers() ? inContainer() : EmbeddedServer.temporary();
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

    /// The server of `DATABASE_URL`. Its own database is never written to, only others beside it.
    private record GivenServer(DatabaseSettings maintenance) implements DatabaseServer {

        @Override
        public boolean outlivesUs() {
            return true;
        }
    }
}
