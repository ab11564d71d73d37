package vn.tgpl.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which differences between two API documents break a client that was right before. */
final class ApiSnapshotChanges {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();

    private ApiSnapshotChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaking(JsonNode before, JsonNode after) {
        var changes = new ApiSnapshotChanges(before, after);
        changes.paths();
        return changes.found.stream().distinct().sorted().toList();
    }

    /** The same document, its keys in order. */
    static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var sorted = JsonNodeFactory.instance.objectNode();
            new TreeSet<>(names(node)).forEach(name -> {
                var value = sorted(node.get(name));
                // which are required has no order
                if (name.equals("required") && value.isArray()) {
                    var array = JsonNodeFactory.instance.arrayNode();
                    texts(value).forEach(array::add);
                    value = array;
                }
                sorted.set(name, value);
            });
            return sorted;
        }
        if (!node.isArray()) return node;
        var array = JsonNodeFactory.instance.arrayNode();
        node.forEach(item -> array.add(sorted(item)));
        return array;
    }

    private void paths() {
        before.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> VERBS.contains(verb.getKey()))
                .forEach(verb -> {
                    var where = verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    var now = after.path("paths").path(path.getKey()).path(verb.getKey());
                    if (now.isMissingNode()) tell(where, "is gone");
                    else operation(where, verb.getValue(), now);
                }));
    }

    private void operation(String where, JsonNode old, JsonNode now) {
        if (!old.path("operationId").equals(now.path("operationId"))) tell(where, "has another operationId");
        if (old.has("x-permission") && !old.path("x-permission").equals(now.path("x-permission"))) {
            tell(where, "needs another permission");
        }
        parameters(where, old, now);
        body(where, old, now);
        responses(where, old, now);
    }

    private void parameters(String where, JsonNode old, JsonNode now) {
        var olds = byName(before, old);
        var nows = byName(after, now);
        olds.keySet().stream()
                .filter(name -> !nows.containsKey(name))
                .forEach(name -> tell(where, "no longer takes " + name));
        nows.forEach((name, parameter) -> {
            var known = olds.get(name);
            if (parameter.path("required").asBoolean()
                    && (known == null || !known.path("required").asBoolean())) {
                tell(where, "requires " + name);
            }
            if (known != null) {
                new ApiSnapshotSchemas(before, after, true, found)
                        .compare(where + " " + name, known.path("schema"), parameter.path("schema"));
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode document, JsonNode operation) {
        var parameters = new HashMap<String, JsonNode>();
        operation.path("parameters").forEach(given -> {
            var parameter = ApiSnapshotSchemas.resolve(document, given);
            parameters.put(
                    parameter.path("in").asText() + " parameter "
                            + parameter.path("name").asText(),
                    parameter);
        });
        return parameters;
    }

    private void body(String where, JsonNode old, JsonNode now) {
        var body = now.path("requestBody");
        if (old.path("requestBody").isMissingNode()) {
            if (body.path("required").asBoolean()) tell(where, "requires a body");
            return;
        }
        content(where + " body", old.path("requestBody"), body, true);
    }

    private void responses(String where, JsonNode old, JsonNode now) {
        old.path("responses").properties().forEach(response -> {
            var status = response.getKey();
            var answer = ApiSnapshotSchemas.resolve(after, now.path("responses").path(status));
            if (answer.isMissingNode()) {
                // who is refused no longer has nothing to complain of
                if (status.startsWith("2")) tell(where, "no longer answers " + status);
                return;
            }
            var known = ApiSnapshotSchemas.resolve(before, response.getValue());
            names(known.path("headers")).stream()
                    .filter(name -> !answer.path("headers").has(name))
                    .forEach(name -> tell(where, status + " no longer carries " + name));
            content(where + " " + status, known, answer, false);
        });
    }

    private void content(String where, JsonNode old, JsonNode now, boolean sent) {
        old.path("content").properties().forEach(type -> {
            var other = now.path("content").path(type.getKey());
            if (other.isMissingNode()) tell(where, "is no longer " + type.getKey());
            else {
                new ApiSnapshotSchemas(before, after, sent, found)
                        .compare(where, type.getValue().path("schema"), other.path("schema"));
            }
        });
    }

    private void tell(String where, String what) {
        found.add(where + ": " + what);
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        if (array.isTextual()) texts.add(array.asText());
        array.forEach(item -> texts.add(Objects.toString(item.asText())));
        return texts;
    }
}
