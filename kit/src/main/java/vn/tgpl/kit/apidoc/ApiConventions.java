package vn.tgpl.kit.apidoc;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What holds for every operation, said once: the headers of writes and the problems each can answer with. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String NOT_YET =
            "The write named by Consistency-Token has not arrived here within five seconds";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) api.setComponents(OASFactory.createComponents());
        api.getComponents()
                .addSchema(PROBLEM, problem())
                .addResponse(PROBLEM, problemResponse())
                .addParameter(
                        "IfMatch", header("If-Match", "The ETag of the version you have seen, such as \"3\"", true))
                .addParameter(
                        "IdempotencyKey",
                        header("Idempotency-Key", "Repeating it within 48 hours gets the first answer again", false))
                .addParameter(
                        "ConsistencyToken",
                        header(
                                "Consistency-Token",
                                "From the answer to a write: wait until that is known here",
                                false));
        // the body of a merge patch is read as a tree; its Java type says nothing to a client
        api.getComponents().removeSchema("JsonNode");
        api.getComponents().removeSchema("JsonNodeType");
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) return;
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(operation, method, path)));
    }

    private static void complete(Operation operation, HttpMethod method, String path) {
        var ofOne = path.contains("{");
        var write = method != HttpMethod.GET;
        if (write && ofOne) operation.addParameter(refer("IfMatch"));
        if (method == HttpMethod.POST) operation.addParameter(refer("IdempotencyKey"));
        if (write || path.contains("/reports")) operation.addParameter(refer("ConsistencyToken"));
        if (method == HttpMethod.PATCH) operation.setRequestBody(patch());
        if (path.contains("/reports")) {
            operation
                    .getResponses()
                    .addAPIResponse("202", OASFactory.createAPIResponse().description(NOT_YET));
        }
        statuses(ofOne, write).forEach(status -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM));
            }
        });
    }

    private static List<String> statuses(boolean ofOne, boolean write) {
        var statuses = new ArrayList<>(List.of("400", "406", "500", "503"));
        if (ofOne) statuses.add("404");
        if (write) statuses.addAll(List.of("409", "413", "415", "422"));
        if (write && ofOne) statuses.addAll(List.of("412", "428"));
        return statuses;
    }

    private static RequestBody patch() {
        var object = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description("The fields to change, as in creating it; null clears one (RFC 7396)"));
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent().addMediaType("application/merge-patch+json", object));
    }

    private static Parameter refer(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private static Parameter header(String name, String description, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(required)
                .schema(text());
    }

    private static APIResponse problemResponse() {
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        return OASFactory.createAPIResponse()
                .description("Refused, and nothing was changed (RFC 9457)")
                .content(content);
    }

    private static Schema problem() {
        var error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .properties(Map.of("pointer", text(), "parameter", text(), "code", text(), "message", text()));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "code", "traceId"))
                .addProperty("type", text().addExample("/problems/not-planned"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("code", text().addExample("NOT_PLANNED"))
                .addProperty("traceId", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(error));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
