package vn.tgpl.kittest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiSnapshotExamplesTest {
    private static final String DOCUMENT = """
            paths:
              /things:
                get:
                  operationId: listThings
                  summary: Things
                  description: All of them
                  security: [{oidc: []}]
                  parameters:
                    - {name: day, in: query, description: A day, schema: {type: string, format: date}, example: '2024-03-12'}
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}, example: {id: 1}}}}
                    '400': {}
                    '401': {}
                    '403': {}
                    '406': {}
                    '429': {}
                    '503': {}
            components:
              schemas:
                Thing: {type: object, required: [id], properties: {id: {type: integer}}}
            """;

    @Test
    void aWholeDocumentHasNoFlaws() {
        assertEquals(List.of(), flaws("Things", "Things"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(List.of("get /things: summary"), flaws("summary: Things", "deprecated: false"));
        assertEquals(List.of("get /things: 429"), flaws("'429'", "'418'"));
        assertEquals(List.of("get /things 200: example"), flaws(", example: {id: 1}", ""));
        assertEquals(
                List.of("get /things parameter day: description"), flaws("description: A day", "deprecated: false"));
    }

    @Test
    void anExampleMustBeWhatItsSchemaSays() {
        assertTrue(flaws("{id: 1}", "{id: one}").getFirst().startsWith("get /things 200: the example is not right"));
        assertTrue(flaws("'2024-03-12'", "'2024-13-12'").getFirst().startsWith("get /things parameter day"));
    }

    private static List<String> flaws(String part, String becomes) {
        assertTrue(DOCUMENT.contains(part), part);
        return ApiSnapshotExamples.flaws(ApiSnapshot.yaml(DOCUMENT.replace(part, becomes)));
    }
}
