package app.tollgate.adapter.persistence.testing;

import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.persistence.DatabaseSettings.Encryption;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// PostgreSQL in a container, which Testcontainers removes when the JVM ends.
record ContainerServer(DatabaseSettings maintenance) implements DatabaseServer {

    private static final String IMAGE = "postgres:18";
    private static final int CONNECTIONS_MAX = 10;

    @SuppressWarnings("resource") // Lives as long as the JVM.
    static ContainerServer start() {
        var container = new PostgreSQLContainer(IMAGE);
        container.start();
        return new ContainerServer(new DatabaseSettings(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getDatabaseName(),
                container.getUsername(),
                container.getPassword(),
                Encryption.DISABLE,
                CONNECTIONS_MAX));
    }

    @Override
    public boolean outlivesUs() {
        return false;
    }
}
