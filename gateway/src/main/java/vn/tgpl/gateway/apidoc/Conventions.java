package vn.tgpl.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** What the gateway adds to the services' documents: its own operation, its refusals, and that a token is needed. */
final class Conventions {
    private static final String SCHEME = "oidc";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> ANYWHERE = List.of("414", "429", "431", "503", "504");
    private static final List<String> WITH_BODY = List.of("408", "413");
    private static final JsonNode OWN = read();

    private Conventions() {}

    /** Schemas, responses, the path and the tag of the gateway itself come last, and never over a service's. */
    static void addTo(ObjectNode merged, String issuer) {
        merged.withArray("tags").addAll((ArrayNode) OWN.path("tags").deepCopy());
        OWN.path("paths").properties().forEach(path -> merged.withObjectProperty("paths")
                .set(path.getKey(), path.getValue().deepCopy()));
        OWN.path("components").properties().forEach(section -> {
            var target = merged.withObjectProperty("components").withObjectProperty(section.getKey());
            section.getValue()
                    .properties()
                    .forEach(
                            entry -> target.set(entry.getKey(), entry.getValue().deepCopy()));
        });
        merged.withObjectProperty("components")
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "openIdConnect")
                .put(
                        "description",
                        "An access token of this issuer, for the audience tgpl-api, as Authorization: Bearer")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
        merged.path("paths").forEach(path -> path.properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) complete((ObjectNode) operation.getValue());
        }));
    }

    private static void complete(ObjectNode operation) {
        operation.putArray("security").addObject().putArray(SCHEME);
        var responses = operation.withObjectProperty("responses");
        ANYWHERE.forEach(status -> refer(responses, status));
        if (operation.has("requestBody")) WITH_BODY.forEach(status -> refer(responses, status));
    }

    private static void refer(ObjectNode responses, String status) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/Gateway" + status);
        }
    }

    private static JsonNode read() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream("gateway-openapi.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
