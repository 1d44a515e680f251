package app.tollgate.adapter.paypal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// PayPal's JSON: snake case, unknown fields passed over when reading, absent ones left out when writing.
public final class PayPalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private PayPalJson() {}

    /// Throws [UnreadableAnswer] for what is not JSON of that shape.
    static <M> M read(byte[] body, Class<M> message) {
        try {
            M read = MAPPER.readValue(body, message);
            if (read == null) {
                throw new UnreadableAnswer("an answer that is null");
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new UnreadableAnswer("not a " + message.getSimpleName(), unreadable);
        }
    }

    /// The bytes as a tree; a node that has nothing for bytes that are no JSON.
    public static JsonNode treeOrNothing(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /// As above. A text, unlike bytes, is read in no other encoding than its own.
    public static JsonNode treeOrNothing(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    public static byte[] write(Object message) {
        return message instanceof RawJson(var bytes) ? bytes : MAPPER.writeValueAsBytes(message);
    }
}
