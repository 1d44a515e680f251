package app.tollgate.adapter.paypal.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Finds the fields of a body that its schema does not name, through references and compositions.
record KnownFields(JsonNode document) {

    List<String> unknownIn(JsonNode schema, JsonNode body) {
        return unknown(List.of(schema), body, "").toList();
    }

    private Stream<String> unknown(List<JsonNode> schemas, JsonNode body, String at) {
        if (body.isArray()) {
            List<JsonNode> items = parts(schemas)
                    .map(schema -> schema.path("items"))
                    .filter(JsonNode::isObject)
                    .toList();
            return elements(body).flatMap(element -> unknown(items, element, at + "/*"));
        }
        return body.properties().stream().flatMap(field -> unknown(schemas, field, at));
    }

    private Stream<String> unknown(List<JsonNode> schemas, Map.Entry<String, JsonNode> field, String at) {
        String here = at + "/" + field.getKey();
        List<JsonNode> named = parts(schemas)
                .map(schema -> schema.path("properties").path(field.getKey()))
                .filter(JsonNode::isObject)
                .toList();
        return named.isEmpty()
                ? Stream.of(here + " is a field the schema does not name")
                : unknown(named, field.getValue(), here);
    }

    /// The schemas themselves, and all that they refer to or are made of.
    private Stream<JsonNode> parts(List<JsonNode> schemas) {
        return schemas.stream().flatMap(this::parts);
    }

    private Stream<JsonNode> parts(JsonNode schema) {
        Stream<JsonNode> referred = schema.has("$ref")
                ? Stream.of(document.at(schema.path("$ref").stringValue().substring(1)))
                : Stream.empty();
        Stream<JsonNode> made = Stream.of("allOf", "oneOf", "anyOf").flatMap(kind -> elements(schema.path(kind)));
        return Stream.concat(Stream.of(schema), Stream.concat(referred, made).flatMap(this::parts));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
