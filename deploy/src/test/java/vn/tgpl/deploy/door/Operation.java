package vn.tgpl.deploy.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One operation of the merged document.
 *
 * @param path with its parameters in braces
 * @param permission that it needs; empty when the document names none
 * @param asks whatever its method, it changes nothing and needs no key
 * @param query the names of its query parameters
 * @param changes whether it needs the version seen of what is there (If-Match)
 * @param bodyType empty without a body
 * @param example of its body; missing without one
 * @param fields of its body, those that the example leaves out as well
 */
record Operation(
        String method,
        String path,
        String id,
        String permission,
        List<String> query,
        boolean changes,
        boolean asks,
        String bodyType,
        JsonNode example,
        List<String> fields) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    static Operation of(JsonNode document, String path, String method, JsonNode operation) {
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        operation.path("parameters").forEach(given -> {
            var parameter = resolved(document, given);
            if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText());
            } else if (parameter.path("in").asText().equals("header")) {
                headers.add(parameter.path("name").asText());
            }
        });
        var body = resolved(document, operation.path("requestBody")).path("content");
        var type = body.fieldNames().hasNext() ? body.fieldNames().next() : "";
        return new Operation(
                method,
                path,
                operation.path("operationId").asText(),
                operation.path("x-permission").asText(),
                List.copyOf(query),
                headers.contains("If-Match"),
                operation.path("x-only-asks").asBoolean(),
                type,
                type.isEmpty() ? JsonNodeFactory.instance.missingNode() : example(document, body.path(type)),
                fields(document, body.path(type)));
    }

    private static JsonNode example(JsonNode document, JsonNode media) {
        var schema = resolved(document, media.path("schema"));
        for (var found : List.of(
                media.path("example"),
                first(media.path("examples")).path("value"),
                schema.path("example"),
                schema.path("examples").path(0))) {
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static List<String> fields(JsonNode document, JsonNode media) {
        var names = new ArrayList<String>();
        resolved(document, media.path("schema")).path("properties").fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    private static JsonNode first(JsonNode object) {
        return object.isEmpty()
                ? JsonNodeFactory.instance.missingNode()
                : object.iterator().next();
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    boolean reads() {
        return asks || method.equals("GET");
    }

    boolean ofOne() {
        return path.contains("{");
    }

    /** Makes a thing of its own, where it has not been before. */
    boolean creates() {
        return method.equals("POST") && !ofOne() && !asks;
    }

    /** Each parameter with all of the path before it, by which it is known what it names. */
    List<String> places() {
        return PARAMETER
                .matcher(path)
                .results()
                .map(found -> path.substring(0, found.end()))
                .toList();
    }

    boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
