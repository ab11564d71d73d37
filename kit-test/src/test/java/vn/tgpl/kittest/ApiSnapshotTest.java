package vn.tgpl.kittest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiSnapshotTest {
    private static final String DECISION = "docs/adr/0001-record-decisions.md";

    private static final String DOCUMENT = """
            paths:
              /things:
                get:
                  operationId: listThings
                  x-permission: thing:read
                  parameters:
                    - {name: kind, in: query, schema: {type: string, enum: [BIG, SMALL]}}
                  responses:
                    '200':
                      headers: {ETag: {}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                post:
                  operationId: addThing
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/NewThing'}}}
                  responses: {'201': {}}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id, is]
                  properties: {id: {type: string}, is: {enum: [OLD, NEW]}, parts: {items: {$ref: '#/components/schemas/Thing'}}}
                NewThing:
                  type: object
                  required: [kind]
                  properties: {kind: {enum: [BIG, SMALL]}, note: {type: string, maxLength: 100}}
            """;

    @TempDir
    Path module;

    @Test
    void theSameDocumentBreaksNobody() {
        breaksNot("listThings", "listThings");
    }

    @Test
    void whatIsAddedBreaksNobody() {
        breaksNot("{id: {type: string}", "{id: {type: string}, name: {type: string}");
        breaksNot("{type: string, maxLength: 100}", "{type: string, maxLength: 200}, more: {type: string}");
        breaksNot("- {name: kind", "- {name: size, in: query, schema: {type: integer}}\n        - {name: kind");
        breaksNot("[BIG, SMALL]", "[BIG, SMALL, HUGE]");
        breaksNot("[OLD, NEW]", "[OLD, NEW, LOST]");
        breaksNot("paths:\n", "paths:\n  /more: {get: {operationId: more}}\n");
        breaksNot("note: {type: string", "note: {type: [string, 'null']");
    }

    @Test
    void whatIsTakenAwayBreaks() {
        breaks("  post:\n", "  put:\n", "POST /things: is gone");
        breaks("{id: {type: string}", "{ids: {type: string}", "GET /things 200/id: is gone");
        breaks("note: {type: string", "notes: {type: string", "POST /things body/note: is gone");
        breaks("'201': {}", "'202': {}", "POST /things: no longer answers 201");
        breaks("{ETag: {}}", "{}", "GET /things: 200 no longer carries ETag");
        breaks("name: kind", "name: sort", "GET /things: no longer takes query parameter kind");
        breaks("[OLD, NEW]", "[NEW]", "GET /things 200/is: no longer knows [OLD]");
        breaks("[BIG, SMALL]", "[BIG]", "POST /things body/kind: no longer knows [SMALL]");
        breaks("required: [id, is]", "required: [is]", "GET /things 200/id: may be absent");
    }

    @Test
    void whatIsAskedForMoreBreaks() {
        breaks("required: [kind]", "required: [kind, note]", "POST /things body/note: is required");
        breaks("maxLength: 100", "maxLength: 50", "POST /things body/note: has a narrower maxLength");
        breaks("kind, in: query,", "kind, in: query, required: true,", "GET /things: requires query parameter kind");
        breaks("thing:read", "thing:write", "GET /things: needs another permission");
    }

    @Test
    void anotherTypeBreaks() {
        breaks("{id: {type: string}", "{id: {type: integer}", "GET /things 200/id: is [integer] instead of [string]");
        breaks(
                "{id: {type: string}",
                "{id: {type: [string, 'null']}",
                "GET /things 200/id: is [null, string] instead of [string]");
    }

    @Test
    void anotherDocumentFailsUntilItIsAccepted() {
        var first = ApiSnapshot.yaml(DOCUMENT);
        assertThrows(AssertionError.class, () -> snapshot(false, null).compare(first));
        snapshot(true, null).compare(first);
        snapshot(false, null).compare(first);
        var more = ApiSnapshot.yaml(DOCUMENT.replace("[OLD, NEW]", "[OLD, NEW, LOST]"));
        assertThrows(AssertionError.class, () -> snapshot(false, null).compare(more));
        snapshot(true, null).compare(more);
        snapshot(false, null).compare(more);
        assertFalse(Files.exists(module.resolve("openapi-breaking.md")));
    }

    @Test
    void aBreakingChangeNeedsADecisionAndIsRecorded() throws IOException {
        snapshot(true, null).compare(ApiSnapshot.yaml(DOCUMENT));
        var kept = Files.readString(module.resolve("openapi.yaml"));
        var broken = ApiSnapshot.yaml(DOCUMENT.replace("required: [kind]", "required: [kind, note]"));
        assertThrows(AssertionError.class, () -> snapshot(true, null).compare(broken));
        assertThrows(AssertionError.class, () -> snapshot(true, "docs/adr/9999-none.md")
                .compare(broken));
        assertThrows(AssertionError.class, () -> snapshot(true, "README.md").compare(broken));
        assertEquals(kept, Files.readString(module.resolve("openapi.yaml")));
        snapshot(true, DECISION).compare(broken);
        snapshot(false, null).compare(broken);
        var record = Files.readString(module.resolve("openapi-breaking.md"));
        assertTrue(record.contains("[0001](../" + DECISION + ")\n\n* POST /things body/note: is required\n"), record);
    }

    private ApiSnapshot snapshot(boolean accept, String decision) {
        return new ApiSnapshot(module, accept, decision);
    }

    private static void breaks(String part, String becomes, String told) {
        var found = breaking(part, becomes);
        assertTrue(found.contains(told), () -> told + " is not among " + found);
    }

    private static void breaksNot(String part, String becomes) {
        assertEquals(List.of(), breaking(part, becomes));
    }

    private static List<String> breaking(String part, String becomes) {
        assertTrue(DOCUMENT.contains(part), part);
        return ApiSnapshotChanges.breaking(
                ApiSnapshot.yaml(DOCUMENT), ApiSnapshot.yaml(DOCUMENT.replace(part, becomes)));
    }
}
