package app.tollgate.adapter.paypal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One of PayPal's OpenAPI files, asked about the body of a `POST`.
///
/// PayPal's schemas allow any field beside those they name, so a misspelt one would pass; hence names are checked
/// too.
final class Specification {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;

    private Specification(JsonNode document) {
        this.document = document;
    }

    /// Skips the test where nobody says where PayPal's files are. A folder that is named and lacks one is an error.
    static Specification of(String file) {
        Optional<Path> folder = folder();
        assumeTrue(
                folder.isPresent(),
                "PayPal's OpenAPI files are not at hand: clone"
                        + " https://github.com/paypal/paypal-rest-api-specifications and name its 'openapi' folder by"
                        + " the environment variable or system property PAYPAL_OPENAPI_DIR");
        return new Specification(
                JSON.readTree(folder.orElseThrow().resolve(file).toFile()));
    }

    /// What is wrong with a body; nothing for one that PayPal's schema accepts and whose every field it names.
    List<String> violations(String path, String body) {
        JsonNode schema = requestSchema(path);
        return Stream.concat(
                        schema(schema).validate(body, InputFormat.JSON, this::asRequest).stream()
                                .map(Error::toString),
                        new KnownFields(document).unknownIn(schema, JSON.readTree(body)).stream())
                .toList();
    }

    private void asRequest(com.networknt.schema.ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true).readOnly(true));
    }

    private JsonNode requestSchema(String path) {
        JsonNode schema = document.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(schema.isObject()).as("a schema for " + path).isTrue();
        return schema;
    }

    /// References point into `components`, so the schema is stood beside them.
    private Schema schema(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.path("components"));
        return SchemaRegistry.withDialect(
                        Dialects.getOpenApi30(),
                        registry -> registry.schemaRegistryConfig(
                                SchemaRegistryConfig.builder().build()))
                .getSchema(SchemaLocation.of("https://specification.invalid/openapi.json"), root);
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("PAYPAL_OPENAPI_DIR"))
                .or(() -> Optional.ofNullable(System.getenv("PAYPAL_OPENAPI_DIR")))
                .map(Path::of);
    }
}
