package vn.tgpl.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** API documents as the services make them: {@code View} differs among them, {@code Problem} does not. */
public final class Documents {
    private Documents() {}

    public static JsonObject of(String service) {
        var path =
                switch (service) {
                    case "plan" -> "/api/v1/plans";
                    case "activity" -> "/api/v1/activities";
                    case "case" -> "/api/v1/cases";
                    default -> "/api/v1/reports/national";
                };
        var paths = new JsonObject()
                .put(path, new JsonObject().put("get", operation()))
                .put("/internal", new JsonObject().put("get", operation()));
        if (service.equals("plan")) {
            var old = operation()
                    .put("operationId", "old")
                    .put("deprecated", true)
                    .put("x-deprecated-since", "2026-01-01")
                    .put("x-sunset", "2027-01-01");
            paths.put("/api/v1/plans/{id}/old", new JsonObject().put("get", old));
        }
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", service).put("version", "9"))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "http://inside:8081")))
                .put("tags", new JsonArray().add(tag("Shared")).add(tag(service)))
                .put("paths", paths)
                .put("components", new JsonObject().put("schemas", schemas(service)));
    }

    private static JsonObject tag(String name) {
        return new JsonObject().put("name", name);
    }

    private static JsonObject operation() {
        var schema = new JsonObject().put("schema", ref("Page"));
        var content = new JsonObject().put("application/json", schema);
        return new JsonObject()
                .put("operationId", "list")
                .put("responses", new JsonObject().put("200", new JsonObject().put("content", content)));
    }

    private static JsonObject schemas(String service) {
        return new JsonObject()
                .put("View", object("only" + service, new JsonObject().put("type", "string")))
                .put("Page", object("items", ref("View")))
                .put("Problem", object("code", new JsonObject().put("type", "string")))
                .put("Only-" + service, object("problem", ref("Problem")));
    }

    private static JsonObject object(String property, JsonObject type) {
        return new JsonObject().put("type", "object").put("properties", new JsonObject().put(property, type));
    }

    private static JsonObject ref(String name) {
        return new JsonObject().put("$ref", "#/components/schemas/" + name);
    }
}
