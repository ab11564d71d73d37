package vn.tgpl.kit.apidoc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives every parameter, body and answer of a document its example; those under one path speak of one thing. */
final class ExamplesOf {
    private static final String CURSOR = "MDE5MGEwMDAtMjAyNC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx";

    private final OpenAPI api;
    private final Map<String, Schema> schemas;

    /** By collection, such as {@code /api/v1/plans}. */
    private final Map<String, Examples> examples = new HashMap<>();

    private final Map<String, Object> elsewhere = new HashMap<>();

    ExamplesOf(OpenAPI api) {
        this.api = api;
        this.schemas = api.getComponents().getSchemas();
    }

    void give() {
        var items = api.getPaths().getPathItems();
        // what makes a thing speaks first, then what changes it; shorter paths are the makers'
        items.entrySet().stream()
                .sorted(Map.Entry.<String, PathItem>comparingByKey(java.util.Comparator.comparing(String::length))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry ->
                        entry.getValue().getOperations().values().forEach(one -> request(entry.getKey(), one)));
        items.forEach((path, item) -> item.getOperations().values().forEach(operation -> {
            parameters(path, operation);
            answers(path, operation);
        }));
    }

    private Examples about(String path) {
        var parts = path.split("/");
        var collection = String.join("/", List.of(parts).subList(0, Math.min(4, parts.length)));
        return examples.computeIfAbsent(collection, _ -> new Examples(schemas, elsewhere));
    }

    private void request(String path, Operation operation) {
        if (operation.getParameters() != null)
            operation.getParameters().forEach(one -> {
                if (one.getExample() != null) about(path).learn(Map.of(one.getName(), one.getExample()));
            });
        if (operation.getRequestBody() == null) return;
        for (var type : operation.getRequestBody().getContent().getMediaTypes().entrySet()) {
            var media = type.getValue();
            if (type.getKey().contains("merge-patch")) {
                media.setExample(patch(path, media));
            } else {
                var shown = about(path).shown(media.getSchema());
                media.setExample(shown == null ? about(path).of(media.getSchema()) : shown);
                about(path).learn(media.getExample());
            }
        }
    }

    /** The first text with a meaning of its own: a name or title. */
    private Object patch(String path, MediaType media) {
        var name = new String[1];
        Fields.named(media.getSchema().getRef(), one -> name[0] = one);
        var fields = schemas.get(name[0]).getProperties();
        var field = fields.keySet().stream()
                .filter(one -> one.startsWith("title") || one.startsWith("name"))
                .findFirst()
                .orElseGet(() -> fields.keySet().iterator().next());
        return Map.of(field, about(path).of(fields.get(field), field));
    }

    private void parameters(String path, Operation operation) {
        if (operation.getParameters() == null) return;
        for (var parameter : operation.getParameters()) {
            if (parameter.getRef() != null) continue;
            whole(parameter.getSchema());
            if (parameter.getSchema().getDefaultValue() != null)
                parameter.setExample(parameter.getSchema().getDefaultValue());
            if (parameter.getExample() == null) {
                parameter.setExample(
                        parameter.getName().equals("cursor")
                                ? CURSOR
                                : about(path).of(parameter.getSchema(), parameter.getName()));
            }
            if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
                parameter.setDescription(parameter.getName().equals("code") ? "Its code" : "Its id");
            }
        }
    }

    /** The framework writes the default of a number or a truth value as a text. */
    private static void whole(Schema schema) {
        if (schema.getType() != null
                && schema.getType().contains(SchemaType.BOOLEAN)
                && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
        if (schema.getType() != null
                && schema.getType().contains(SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(new BigDecimal(text));
        }
    }

    private void answers(String path, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2") || response.getContent() == null) return;
            response.getContent().getMediaTypes().values().forEach(media -> {
                if (media.getExample() != null || media.getSchema() == null) return;
                var example = about(path).of(media.getSchema());
                if (example instanceof Map<?, ?> object && object.containsKey("next")) {
                    var page = new LinkedHashMap<Object, Object>(object);
                    page.put("next", path.replaceAll("\\{[^}]*}", Examples.ID) + "?cursor=" + CURSOR);
                    media.setExample(page);
                } else {
                    media.setExample(example);
                }
            });
        });
    }
}
