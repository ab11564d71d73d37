package vn.tgpl.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.tgpl.gateway.route.Upstream;

/** Makes one OpenAPI document of the services' own. */
final class Merge {
    private final Map<Upstream, JsonNode> documents;
    private final String issuer;
    private final ComponentNames names;
    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Set<String> operationIds = new HashSet<>();

    private Merge(Map<Upstream, JsonNode> documents, String issuer) {
        this.documents = documents;
        this.issuer = issuer;
        this.names = new ComponentNames(documents);
    }

    /** The documents stay as they are; a service without one is missing from the result, and named there. */
    static ObjectNode of(Map<Upstream, JsonNode> documents, String issuer) {
        return new Merge(documents, issuer).document();
    }

    private ObjectNode document() {
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "TGPL")
                .put("description", "Hệ thống trợ giúp pháp lý: kế hoạch, hoạt động, vụ việc và số liệu chứng minh.")
                .put("version", "1")
                .putObject("license")
                .put("name", "Apache License 2.0")
                .put("identifier", "Apache-2.0");
        merged.putArray("servers").addObject().put("url", "/");
        var missing = JsonNodeFactory.instance.arrayNode();
        for (var upstream : Upstream.values()) {
            if (!documents.containsKey(upstream)) missing.add(upstream.key());
        }
        if (!missing.isEmpty()) merged.set("x-missing", missing);
        merged.putArray("tags");
        merged.putObject("paths");
        merged.putObject("components");
        for (var upstream : Upstream.values()) {
            if (!documents.containsKey(upstream)) continue;
            var own = names.rewrite(upstream, documents.get(upstream));
            addTags(own.path("tags"));
            addPaths(upstream, own.path("paths"));
            addComponents(upstream, own.path("components"));
        }
        Conventions.addTo(merged, issuer);
        return merged;
    }

    private void addTags(JsonNode tags) {
        for (var tag : tags) {
            var name = tag.path("name").asText();
            if (merged.withArray("tags")
                    .valueStream()
                    .noneMatch(known -> known.path("name").asText().equals(name))) {
                merged.withArray("tags").add(tag);
            }
        }
    }

    private void addPaths(Upstream upstream, JsonNode paths) {
        paths.properties().forEach(path -> {
            // What the gateway does not forward, it does not promise.
            if (Upstream.owning(path.getKey()).filter(upstream::equals).isEmpty()) return;
            var item = (ObjectNode) path.getValue();
            item.remove("servers");
            item.forEach(operation -> nameOnce(upstream, operation));
            merged.withObjectProperty("paths").set(path.getKey(), item);
        });
    }

    private void nameOnce(Upstream upstream, JsonNode operation) {
        var id = operation.path("operationId").asText("");
        if (id.isEmpty() || operationIds.add(id)) return;
        var longer = upstream.key() + "_" + id;
        operationIds.add(longer);
        ((ObjectNode) operation).put("operationId", longer);
    }

    private void addComponents(Upstream upstream, JsonNode components) {
        components.properties().forEach(section -> {
            var target = merged.withObjectProperty("components").withObjectProperty(section.getKey());
            section.getValue().properties().forEach(component -> {
                var name = names.of(upstream, section.getKey(), component.getKey());
                if (!target.has(name)) target.set(name, component.getValue());
            });
        });
    }
}
