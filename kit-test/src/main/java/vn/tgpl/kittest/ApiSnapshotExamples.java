package vn.tgpl.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every operation of an API document must have, and whether each example is what its schema says. */
final class ApiSnapshotExamples {
    private static final Set<String> ALWAYS = Set.of("401", "429", "503");

    /** What kit/apidoc writes where it knows no better. */
    private static final String UNKNOWN = "\"…\"";

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode document;
    private final List<String> flaws = new ArrayList<>();
    private final Map<String, List<String>> judged = new HashMap<>();

    private ApiSnapshotExamples(JsonNode document) {
        this.document = document;
    }

    static List<String> flaws(JsonNode document) {
        var examples = new ApiSnapshotExamples(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (verb.getValue().has("responses"))
                        examples.operation(verb.getKey() + " " + path.getKey(), verb.getValue());
                }));
        document.path("components").path("schemas").properties().forEach(schema -> schema.getValue()
                .path("examples")
                .forEach(example -> examples.judge("schema " + schema.getKey(), schema.getValue(), example)));
        return examples.flaws;
    }

    private void operation(String where, JsonNode operation) {
        for (var part : List.of("operationId", "summary", "description", "security")) {
            if (operation.path(part).isEmpty() && operation.path(part).asText().isEmpty())
                flaws.add(where + ": " + part);
        }
        operation.path("parameters").forEach(given -> {
            var parameter = ApiSnapshotSchemas.resolve(document, given);
            var name = where + " parameter " + parameter.path("name").asText();
            if (parameter.path("description").asText().isEmpty()) flaws.add(name + ": description");
            example(name, parameter);
        });
        media(where + " body", operation.path("requestBody"));
        ALWAYS.stream()
                .filter(status -> !operation.path("responses").has(status))
                .forEach(status -> flaws.add(where + ": " + status));
        operation.path("responses").properties().forEach(response -> {
            media(where + " " + response.getKey(), ApiSnapshotSchemas.resolve(document, response.getValue()));
        });
    }

    private void media(String where, JsonNode content) {
        content.path("content").forEach(media -> example(where, media));
    }

    private void example(String where, JsonNode holder) {
        if (holder.has("example")) judge(where, holder.path("schema"), holder.path("example"));
        else flaws.add(where + ": example");
    }

    private void judge(String where, JsonNode schema, JsonNode example) {
        if (example.toString().contains(UNKNOWN)) flaws.add(where + ": a part of the example is unknown: " + example);
        judged.computeIfAbsent(schema + " " + example, _ -> judgement(schema, example))
                .forEach(flaw -> flaws.add(where + ": the example is not right: " + flaw));
    }

    private List<String> judgement(JsonNode schema, JsonNode example) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("$defs", document.path("components").path("schemas"));
        var text = whole.toString().replace("#/components/schemas/", "#/$defs/");
        return schemas
                .getSchema(text, InputFormat.JSON)
                .validate(
                        example.toString(),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
