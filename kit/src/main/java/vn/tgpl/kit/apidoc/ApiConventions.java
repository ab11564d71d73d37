package vn.tgpl.kit.apidoc;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * What holds for every operation, said once: headers, problems, permission and examples, from the conventions of the API
 * and from the compiled code.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {
    private static final String SCHEME = "oidc";
    private static final String PATCH = "application/merge-patch+json";
    private static final Set<String> TREE = Set.of("JsonNode", "JsonNodeType");
    private final Sources sources;
    private final CallGraph calls;

    public ApiConventions(IndexView index) {
        this.sources = new Sources(index);
        this.calls = new CallGraph(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) return;
        if (api.getComponents() == null) api.setComponents(OASFactory.createComponents());
        new Shared(api.getComponents());
        introduce(api);
        var fields = new Fields(api, sources);
        fields.code();
        patches(api, fields);
        fields.require(api);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(api, operation, method, path)));
        new ExamplesOf(api).give();
        fields.prune(api);
    }

    private static void introduce(OpenAPI api) {
        if (api.getInfo() == null) api.setInfo(OASFactory.createInfo());
        api.getInfo()
                .description("Hệ thống trợ giúp pháp lý nhà nước | State legal aid of Viet Nam")
                .contact(OASFactory.createContact().name("TGPL"))
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        api.setServers(List.of(OASFactory.createServer().url("/")));
        api.getComponents()
                .setSecuritySchemes(Map.of(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .description("Access token (RS256, audience tgpl-api) as Authorization: Bearer")
                                .openIdConnectUrl(
                                        "http://localhost:8088/realms/tgpl/.well-known/openid-configuration")));
    }

    /** The body of a merge patch is read as a tree; what it may hold is what the thing was made of. */
    private static void patches(OpenAPI api, Fields fields) {
        var items = api.getPaths().getPathItems();
        items.forEach((path, item) -> {
            if (item.getPATCH() == null) return;
            var collection = items.get(path.substring(0, path.lastIndexOf('/')));
            var body = bodyOf(item.getPATCH());
            if (body == null || TREE.contains(body)) body = bodyOf(collection.getPOST());
            var name = body + "Patch";
            api.getComponents().addSchema(name, fields.patchOf(body));
            var type = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref(name));
            item.getPATCH()
                    .setRequestBody(OASFactory.createRequestBody()
                            .required(true)
                            .content(OASFactory.createContent().addMediaType(PATCH, type)));
        });
    }

    private static String bodyOf(Operation operation) {
        if (operation.getRequestBody() == null) return null;
        var names = new ArrayList<String>();
        operation.getRequestBody().getContent().getMediaTypes().values().stream()
                .map(type -> type.getSchema())
                .filter(schema -> schema != null)
                .forEach(schema -> Fields.named(schema.getRef(), names::add));
        return names.isEmpty() ? null : names.getFirst();
    }

    private void complete(OpenAPI api, Operation operation, HttpMethod method, String path) {
        var found = sources.method(operation.getOperationId());
        var asks = method == HttpMethod.GET || found.map(sources::onlyAsks).orElse(false);
        var write = !asks;
        var ofOne = path.contains("{");
        var kind =
                new Problems.Kind(write && method == HttpMethod.POST, write, operation.getRequestBody() != null, ofOne);
        var problems =
                new Problems(kind, found.map(calls::from).orElseGet(() -> new CallGraph.Found(Set.of(), Set.of())));
        var report = path.contains("/reports");
        if (problems.byStatus().containsKey("428")) operation.addParameter(Shared.parameter("IfMatch"));
        if (write && method == HttpMethod.POST) operation.addParameter(Shared.parameter("IdempotencyKey"));
        if (write || report) operation.addParameter(Shared.parameter("ConsistencyToken"));
        var conditional = method == HttpMethod.GET && answersJson(operation);
        if (conditional) operation.addParameter(Shared.parameter("IfNoneMatch"));
        found.map(sources::codesAsked)
                .orElseGet(HashMap::new)
                .forEach((name, list) -> operation.getParameters().stream()
                        .filter(parameter -> name.equals(parameter.getName()))
                        .map(Parameter::getSchema)
                        .forEach(schema -> CodeLists.describe(api.getComponents(), schema, list)));
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        if (asks && method != HttpMethod.GET) operation.addExtension("x-only-asks", true);
        answers(operation, method, write, conditional);
        if (conditional) operation.getResponses().addAPIResponse("304", Shared.notModified());
        if (report) operation.getResponses().addAPIResponse("202", NotYet.answer());
        problems.byStatus()
                .keySet()
                .forEach(status -> operation.getResponses().addAPIResponse(status, Shared.problem(status)));
        operation.addExtension("x-problems", problems.byStatus());
        describe(operation, problems, found.flatMap(sources::permission).orElse(null));
    }

    private static void answers(Operation operation, HttpMethod method, boolean write, boolean versioned) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2")) return;
            if (status.equals("201")) Shared.carry(response, Shared.LOCATION);
            if (write || versioned) Shared.carry(response, Shared.ETAG);
            if (write) Shared.carry(response, Shared.TOKEN);
            if (write && method == HttpMethod.POST) Shared.carry(response, Shared.REPLAYED);
        });
    }

    private static boolean answersJson(Operation operation) {
        var answer = operation.getResponses().getAPIResponses().get("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes().containsKey("application/json");
    }

    private static void describe(Operation operation, Problems problems, String permission) {
        var text = new ArrayList<String>();
        if (operation.getDescription() != null) text.add(operation.getDescription());
        if (permission != null) {
            operation.addExtension("x-permission", permission);
            text.add("Needs the permission `" + permission + "`.");
        }
        var own = problems.ownInWords();
        if (!own.isEmpty()) text.add("Refusals of its own: " + own + ".");
        operation.setDescription(text.isEmpty() ? operation.getSummary() + "." : String.join("\n\n", text));
    }
}
