package vn.tgpl.kit.apidoc;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answer of a report that was asked to wait for a write which has not arrived. */
final class NotYet {
    private static final String NOT_YET =
            "The write named by Consistency-Token has not arrived here within five seconds";

    private NotYet() {}

    static APIResponse answer() {
        var body = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addRequired("arrived")
                .addRequired("missing")
                .addRequired("position")
                .addRequired("generation")
                .addProperty("arrived", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .addProperty("missing", missingWrites())
                .addProperty("position", whole("Ledger position of the last posting so far"))
                .addProperty("generation", whole("Which history the position belongs to"));
        var write = Map.of("type", "ACTIVITY", "id", "0190a000-2024-7000-8000-000000000001", "version", 3);
        var type = OASFactory.createMediaType()
                .schema(body)
                .example(Map.of(
                        "arrived", false, "missing", List.of(write), "position", 48217, "generation", 1763700000));
        var response = OASFactory.createAPIResponse()
                .description(NOT_YET)
                .content(OASFactory.createContent().addMediaType("application/json", type));
        Shared.carry(response, Shared.RETRY_AFTER);
        return response;
    }

    private static Schema missingWrites() {
        var write = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addRequired("type")
                .addRequired("id")
                .addRequired("version")
                .addProperty("type", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .addProperty(
                        "id",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("uuid"))
                .addProperty("version", whole("Of the aggregate, as the write left it"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The writes of the token that are not in the figures yet")
                .items(write);
    }

    private static Schema whole(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int64")
                .description(description);
    }
}
