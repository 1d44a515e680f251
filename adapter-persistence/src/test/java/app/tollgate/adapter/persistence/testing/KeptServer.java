package app.tollgate.adapter.persistence.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.ContainerFetchException;

/// The PostgreSQL of the development run: in a container where a Docker engine answers, else embedded, and durable in
/// both cases. Data that an embedded server has begun stays with it.
public final class KeptServer {

    private static final String DATABASE = "tollgate";

    private KeptServer() {}

    /// The URL of a database that keeps its data below this folder.
    public static String urlIn(Path folder) {
        Path embedded = folder.resolve("postgres");
        return Files.exists(embedded) || !DockerEngine.answers()
                ? EmbeddedServer.at(embedded).urlOf(DATABASE)
                : inContainer(folder, embedded);
    }

    private static String inContainer(Path folder, Path otherwise) {
        try {
            return DatabaseUrls.of(
                    ContainerServer.at(folder.resolve("postgres-container")).maintenance());
        } catch (ContainerFetchException noImage) {
            LoggerFactory.getLogger(KeptServer.class).warn("No container: {}", noImage.getMessage());
            return EmbeddedServer.at(otherwise).urlOf(DATABASE);
        }
    }
}
