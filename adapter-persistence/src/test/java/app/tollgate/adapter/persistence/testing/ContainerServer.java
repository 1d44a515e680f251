package app.tollgate.adapter.persistence.testing;

import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.persistence.DatabaseSettings.Encryption;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// PostgreSQL in a container, which Testcontainers removes when the JVM ends.
///
/// The image keeps everything below one folder, which may be one of the host's: then the data outlives the container.
record ContainerServer(DatabaseSettings maintenance) implements DatabaseServer {

    private static final String IMAGE = "postgres:18";
    private static final int CONNECTIONS_MAX = 10;

    /// Where the image of PostgreSQL 18 wants its volume.
    private static final String DATA_IN_IMAGE = "/var/lib/postgresql";

    private static final String FOLDER_LABEL = "app.tollgate.data";
    private static final int STOP_SECONDS = 20;
    private static final Integer ROOT = 0;

    static ContainerServer start() {
        return started(new PostgreSQLContainer(IMAGE));
    }

    /// Keeps the data in a folder and finds it again. A container that a killed JVM left on that folder is
    /// stopped first: two servers would not see each other's lock.
    static ContainerServer at(Path dataFolder) {
        String folder = dataFolder.toAbsolutePath().normalize().toString();
        stopLeftovers(folder);
        return started(new PostgreSQLContainer(IMAGE)
                .withCreateContainerCmdModifier(command -> command.withUser(ownerOf(dataFolder)))
                .withLabel(FOLDER_LABEL, folder)
                .withFileSystemBind(folder, DATA_IN_IMAGE, BindMode.READ_WRITE)
                .withCommand("postgres"));
    }

    /// The server runs as whoever owns the folder, so that its files are theirs too, and can be deleted by them.
    private static String ownerOf(Path dataFolder) {
        try {
            Object user = Files.getAttribute(Files.createDirectories(dataFolder), "unix:uid");
            return ROOT.equals(user) ? "" : user.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (UnsupportedOperationException _) {
            return "";
        }
    }

    private static ContainerServer started(PostgreSQLContainer container) {
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

    private static void stopLeftovers(String folder) {
        var docker = DockerClientFactory.instance().client();
        docker.listContainersCmd().withLabelFilter(Map.of(FOLDER_LABEL, folder)).exec().stream()
                .map(Container::getId)
                .forEach(id -> {
                    docker.stopContainerCmd(id).withTimeout(STOP_SECONDS).exec();
                    docker.waitContainerCmd(id).start().awaitStatusCode();
                });
    }

    @Override
    public boolean outlivesUs() {
        return false;
    }
}
