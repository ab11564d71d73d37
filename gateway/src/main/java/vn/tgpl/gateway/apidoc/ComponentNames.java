package vn.tgpl.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.tgpl.gateway.route.Upstream;

/**
 * What each service's components are called in the merged document: their own name while every service that uses it
 * means the same, else with the service in front. Which service answered first plays no part.
 */
final class ComponentNames {
    private static final String ROOT = "#/components/";

    /** {@code schemas/View} and the like. */
    private final Set<String> ambiguous = new HashSet<>();

    private final Set<String> all = new HashSet<>();

    ComponentNames(Map<Upstream, JsonNode> documents) {
        var meanings = new HashMap<String, Set<JsonNode>>();
        var shared = new HashSet<String>();
        for (var document : documents.values()) {
            document.path("components")
                    .properties()
                    .forEach(section -> section.getValue().properties().forEach(component -> {
                        var name = section.getKey() + "/" + component.getKey();
                        if (!all.add(name)) shared.add(name);
                        meanings.computeIfAbsent(name, _ -> new HashSet<>()).add(component.getValue());
                    }));
        }
        // Requirements name security schemes without a reference, so these keep their names: all share one issuer.
        shared.removeIf(name -> name.startsWith("securitySchemes/"));
        // Equal texts that refer to an ambiguous name mean different things too, and so on until no more are found.
        while (ambiguous.addAll(shared.stream()
                .filter(name -> meanings.get(name).size() > 1
                        || meanings.get(name).stream().anyMatch(this::refersToAmbiguous))
                .toList())) {}
    }

    String of(Upstream upstream, String section, String name) {
        if (!ambiguous.contains(section + "/" + name)) return name;
        var key = upstream.key();
        var longer = Character.toUpperCase(key.charAt(0)) + key.substring(1) + name;
        while (all.contains(section + "/" + longer)) longer += "_";
        return longer;
    }

    /** A copy whose references follow the new names. */
    JsonNode rewrite(Upstream upstream, JsonNode document) {
        var copy = document.deepCopy();
        rewriteIn(upstream, copy);
        return copy;
    }

    private void rewriteIn(Upstream upstream, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                var reference = reference(field.getValue());
                if (reference == null) return;
                var slash = reference.indexOf('/');
                var section = reference.substring(0, slash);
                var name = reference.substring(slash + 1);
                field.setValue(new TextNode(ROOT + section + "/" + of(upstream, section, name)));
            });
        }
        node.forEach(child -> rewriteIn(upstream, child));
    }

    private boolean refersToAmbiguous(JsonNode node) {
        var reference = reference(node);
        return reference != null
                ? ambiguous.contains(reference)
                : node.valueStream().anyMatch(this::refersToAmbiguous);
    }

    /** {@code schemas/View} of a text that is a local reference, in {@code $ref} or a discriminator's mapping. */
    private static String reference(JsonNode value) {
        if (!value.isTextual() || !value.textValue().startsWith(ROOT)) return null;
        var rest = value.textValue().substring(ROOT.length());
        return rest.indexOf('/') > 0 ? rest : null;
    }
}
