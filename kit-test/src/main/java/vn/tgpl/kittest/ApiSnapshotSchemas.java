package vn.tgpl.kittest;

import static vn.tgpl.kittest.ApiSnapshotChanges.names;
import static vn.tgpl.kittest.ApiSnapshotChanges.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what is sent may still be sent, or what is answered is still answered, by two schemas of the same thing. */
final class ApiSnapshotSchemas {
    private static final List<String> MOST = List.of("maxLength", "maxItems", "maxProperties", "maximum");
    private static final List<String> LEAST = List.of("minLength", "minItems", "minProperties", "minimum");
    private static final List<String> EITHER = List.of("anyOf", "allOf", "oneOf");

    private final JsonNode before;
    private final JsonNode after;
    private final boolean sent;
    private final List<String> found;
    private final Set<List<JsonNode>> seen = new HashSet<>();

    ApiSnapshotSchemas(JsonNode before, JsonNode after, boolean sent, List<String> found) {
        this.before = before;
        this.after = after;
        this.sent = sent;
        this.found = found;
    }

    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    void compare(String where, JsonNode oldGiven, JsonNode nowGiven) {
        var old = resolve(before, oldGiven);
        var now = resolve(after, nowGiven);
        if (old.isMissingNode() || !seen.add(List.of(old, now))) return;
        types(where, old, now);
        values(where, old, now);
        if (sent) limits(where, old, now);
        fields(where, old, now);
        if (old.has("items")) compare(where + "[]", old.path("items"), now.path("items"));
        if (old.path("additionalProperties").isObject()) {
            compare(where + "/*", old.path("additionalProperties"), now.path("additionalProperties"));
        }
        for (var kind : EITHER) either(where, old.path(kind), now.path(kind));
    }

    private void types(String where, JsonNode old, JsonNode now) {
        var olds = texts(old.path("type"));
        var nows = texts(now.path("type"));
        var narrow = sent ? nows : olds;
        var wide = sent ? olds : nows;
        if (!narrow.isEmpty() && !narrow.containsAll(wide)) tell(where, "is " + nows + " instead of " + olds);
        if (wide.isEmpty() && !narrow.isEmpty()) tell(where, "is " + nows + " instead of anything");
        if (!old.path("format").equals(now.path("format"))) tell(where, "has another format");
    }

    private void values(String where, JsonNode old, JsonNode now) {
        var gone = new HashSet<>(texts(old.path("enum")));
        if (now.has("enum")) gone.removeAll(texts(now.path("enum")));
        else gone.clear();
        if (!gone.isEmpty())
            tell(where, "no longer knows " + gone.stream().sorted().toList());
        if (sent && now.has("enum") && !old.has("enum")) tell(where, "takes listed values only");
    }

    private void limits(String where, JsonNode old, JsonNode now) {
        for (var limit : MOST) {
            if (now.has(limit)
                    && (!old.has(limit)
                            || now.path(limit).asDouble() < old.path(limit).asDouble())) {
                tell(where, "has a narrower " + limit);
            }
        }
        for (var limit : LEAST) {
            if (now.has(limit)
                    && (!old.has(limit)
                            || now.path(limit).asDouble() > old.path(limit).asDouble())) {
                tell(where, "has a narrower " + limit);
            }
        }
        for (var limit : List.of("pattern", "multipleOf")) {
            if (now.has(limit) && !now.path(limit).equals(old.path(limit))) tell(where, "has another " + limit);
        }
    }

    private void fields(String where, JsonNode old, JsonNode now) {
        var needed = texts(old.path("required"));
        var needs = texts(now.path("required"));
        for (var name : names(old.path("properties"))) {
            var field = where + "/" + name;
            if (!now.path("properties").has(name)) {
                tell(field, "is gone");
                continue;
            }
            if (!sent && needed.contains(name) && !needs.contains(name)) tell(field, "may be absent");
            compare(
                    field,
                    old.path("properties").path(name),
                    now.path("properties").path(name));
        }
        if (sent) {
            needs.stream()
                    .filter(name -> !needed.contains(name))
                    .forEach(name -> tell(where + "/" + name, "is required"));
        }
    }

    private void either(String where, JsonNode old, JsonNode now) {
        if (old.size() != now.size()) {
            tell(where, "has other alternatives");
            return;
        }
        for (var i = 0; i < old.size(); i++) compare(where, old.path(i), now.path(i));
    }

    private void tell(String where, String what) {
        found.add(where + ": " + what);
    }
}
