package vn.tgpl.gateway.apidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.gateway.Documents;
import vn.tgpl.gateway.route.Upstream;

class MergeTest {
    private static final String ISSUER = "http://issuer.example/realms/tgpl";
    private final JsonNode merged = Merge.of(documents(Upstream.values()), ISSUER);

    @Test
    void componentsThatMeanTheSameAreSharedAndTheOthersCarryTheirService() {
        assertEquals(
                List.of(
                        "ActivityPage",
                        "ActivityView",
                        "CasePage",
                        "CaseView",
                        "GatewayProblem",
                        "Only-activity",
                        "Only-case",
                        "Only-plan",
                        "Only-reporting",
                        "PlanPage",
                        "PlanView",
                        "Problem",
                        "Quota",
                        "ReportingPage",
                        "ReportingView",
                        "Usage"),
                merged.at("/components/schemas")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertEquals("#/components/schemas/PlanPage", schemaOf("/api/v1/plans"));
        assertEquals("#/components/schemas/CasePage", schemaOf("/api/v1/cases"));
        for (var reference : merged.findValuesAsText("$ref")) {
            assertFalse(merged.at(reference.substring(1)).isMissingNode(), reference);
        }
        assertEquals(
                "#/components/schemas/CaseView",
                merged.at("/components/schemas/CasePage/properties/items/$ref").asText());
    }

    @Test
    void aComponentIsNotSharedWhenOnlyItsTextIsTheSame() {
        // Page reads the same in all documents, but each means its own View.
        assertTrue(merged.at("/components/schemas/Page").isMissingNode());
    }

    @Test
    void pathsThatTheGatewayDoesNotForwardAreLeftOut() {
        assertEquals(6, merged.at("/paths").size());
        assertTrue(merged.at("/paths").has("/api/v1/usage"));
    }

    @Test
    void tagsAndOperationIdsAreUnique() {
        assertEquals(
                List.of("Shared", "plan", "activity", "case", "reporting", "Usage"),
                merged.at("/tags").findValuesAsText("name"));
        var ids = merged.at("/paths").findValuesAsText("operationId");
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void theOrderOfArrivalPlaysNoPart() {
        var documents = documents(Upstream.values());
        assertEquals(merged, Merge.of(new java.util.TreeMap<>(documents).descendingMap(), ISSUER));
    }

    @Test
    void aServiceWithoutADocumentIsNamed() {
        var partial = Merge.of(documents(Upstream.PLAN), ISSUER);
        assertEquals(
                "[\"activity\",\"case\",\"reporting\"]",
                partial.at("/x-missing").toString());
        assertFalse(partial.at("/components/schemas/View").isMissingNode());
        assertTrue(merged.at("/x-missing").isMissingNode());
    }

    @Test
    void everyOperationNeedsATokenOfTheIssuer() {
        assertEquals(
                ISSUER + "/.well-known/openid-configuration",
                merged.at("/components/securitySchemes/oidc/openIdConnectUrl").asText());
        for (var path : merged.at("/paths")) {
            assertEquals("[{\"oidc\":[]}]", path.at("/get/security").toString());
        }
    }

    @Test
    void whatTheGatewayMayAnswerIsToldUnlessTheServiceHasSaidIt() {
        var responses = merged.at("/paths/~1api~1v1~1plans/get/responses");
        assertEquals(
                "#/components/responses/Gateway429", responses.at("/429/$ref").asText());
        assertTrue(responses.has("503") && responses.has("504") && !responses.has("413"));
    }

    private String schemaOf(String path) {
        return merged.at("/paths")
                .get(path)
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    private static Map<Upstream, JsonNode> documents(Upstream... upstreams) {
        var documents = new EnumMap<Upstream, JsonNode>(Upstream.class);
        try {
            for (var upstream : upstreams) {
                documents.put(
                        upstream,
                        new ObjectMapper().readTree(Documents.of(upstream.key()).encode()));
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return documents;
    }
}
