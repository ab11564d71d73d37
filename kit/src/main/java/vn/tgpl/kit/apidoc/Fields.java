package vn.tgpl.kit.apidoc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What the fields of bodies and answers are: always there or not, which codes they hold, what a patch can clear. */
final class Fields {
    /** The link of a list, absent on the last page. */
    private static final String NEXT = "next";

    private final Components components;
    private final Map<String, Schema> schemas;
    private final Sources sources;

    Fields(OpenAPI api, Sources sources) {
        this.components = api.getComponents();
        this.schemas = components.getSchemas();
        this.sources = sources;
    }

    /** The codes each field can hold. */
    void code() {
        Map.copyOf(schemas).forEach((name, schema) -> sources.codesIn(name).forEach((field, list) -> {
            var described = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(field);
            if (described != null) CodeLists.describe(components, described, list);
        }));
    }

    /** Answers always carry all of their parts, but for those marked; what is (also) sent says itself what it needs. */
    void require(OpenAPI api) {
        var sent = new HashSet<String>();
        operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null)
                within(operation.getRequestBody().getContent(), sent);
        });
        var answered = new HashSet<String>();
        operations(api)
                .forEach(operation -> operation.getResponses().getAPIResponses().forEach((_, response) -> {
                    within(response.getContent(), answered);
                }));
        answered.removeAll(sent);
        answered.forEach(name -> {
            var schema = schemas.get(name);
            if (schema == null || schema.getProperties() == null || schema.getRequired() != null) return;
            var required = schema.getProperties().keySet().stream()
                    .filter(field -> !field.equals(NEXT) && !sources.mayBeAbsent(name, field))
                    .toList();
            if (!required.isEmpty()) schema.setRequired(required);
        });
    }

    /** The parts of {@code body} that a merge patch can change, all of them if there is a wish, the optional cleared by null. */
    Schema patchOf(String body) {
        var whole = schemas.get(body);
        var fields = new LinkedHashMap<String, Schema>();
        var needed = whole.getRequired() == null ? List.<String>of() : whole.getRequired();
        whole.getProperties()
                .forEach((name, field) -> fields.put(name, needed.contains(name) ? field : clearable(field)));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("The fields to change; null clears one (RFC 7396)")
                .minProperties(1)
                .properties(fields);
    }

    private static Schema clearable(Schema field) {
        var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
        var described = field.getDescription();
        return OASFactory.createSchema().addAnyOf(field).addAnyOf(nothing).description(described);
    }

    /** Removes the schemas, parameters, answers and headers that nothing refers to. */
    void prune(OpenAPI api) {
        var used = new HashSet<String>();
        operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null)
                within(operation.getRequestBody().getContent(), used);
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> within(parameter.getSchema(), used));
            }
            operation.getResponses().getAPIResponses().forEach((_, response) -> within(response.getContent(), used));
        });
        used.add("Problem");
        new ArrayList<>(schemas.keySet())
                .stream().filter(name -> !used.contains(name)).forEach(name -> api.getComponents()
                        .removeSchema(name));
        var parameters = new HashSet<String>();
        var responses = new HashSet<String>();
        var headers = new HashSet<>(Set.of(Shared.RETRY_AFTER, Shared.CHALLENGE));
        operations(api).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(one -> named(one.getRef(), parameters::add));
            }
            operation.getResponses().getAPIResponses().values().forEach(response -> {
                named(response.getRef(), responses::add);
                if (response.getHeaders() != null) {
                    response.getHeaders().values().forEach(header -> named(header.getRef(), headers::add));
                }
            });
        });
        List.copyOf(components.getParameters().keySet()).stream()
                .filter(name -> !parameters.contains(name))
                .forEach(components::removeParameter);
        List.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !responses.contains(name))
                .forEach(components::removeResponse);
        List.copyOf(components.getHeaders().keySet()).stream()
                .filter(name -> !headers.contains(name))
                .forEach(components::removeHeader);
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    /** {@code Plan} of {@code #/components/schemas/Plan}. */
    static void named(String reference, Consumer<String> name) {
        if (reference != null) name.accept(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private void within(Content content, Set<String> names) {
        if (content != null) content.getMediaTypes().values().forEach(type -> within(type.getSchema(), names));
    }

    private void within(Schema schema, Set<String> names) {
        if (schema == null) return;
        named(schema.getRef(), name -> {
            if (names.add(name)) within(schemas.get(name), names);
        });
        within(schema.getItems(), names);
        within(schema.getAdditionalPropertiesSchema(), names);
        if (schema.getProperties() != null) schema.getProperties().values().forEach(part -> within(part, names));
        Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                .filter(parts -> parts != null)
                .forEach(parts -> parts.forEach(part -> within(part, names)));
    }
}
