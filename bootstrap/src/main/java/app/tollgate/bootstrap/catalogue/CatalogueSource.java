package app.tollgate.bootstrap.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Where a catalogue is kept.
sealed interface CatalogueSource {

    Pattern NAME = Pattern.compile("[a-z0-9_-]{1,50}");

    /// A plain name such as `sollo` is a catalogue that comes with the service; everything else is a file's path.
    static CatalogueSource at(String location) {
        return NAME.matcher(location).matches() ? new Shipped(location) : new OwnFile(location);
    }

    /// What it is called in errors.
    String title();

    InputStream open() throws IOException;

    record Shipped(String name) implements CatalogueSource {

        @Override
        public String title() {
            return "catalogues/" + name + ".yaml";
        }

        @Override
        public InputStream open() throws IOException {
            InputStream resource = Shipped.class.getClassLoader().getResourceAsStream(title());
            if (resource == null) {
                throw new NoSuchFileException(title());
            }
            return resource;
        }
    }

    record OwnFile(String location) implements CatalogueSource {

        @Override
        public String title() {
            return location;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(Path.of(location));
        }
    }
}
