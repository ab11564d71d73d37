package vn.tgpl.planning.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.backing.Project;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ExportingAndImportingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Project.root().resolve("deploy/sample");
    private static final int RANDOM_PLANS = 8;

    /** Export → import → export: equal, whatever stands in the plan. */
    @Test
    void whatIsImportedIsEqualToWhatWasExported() throws IOException {
        var seed = System.nanoTime();
        System.out.println("random plans by seed " + seed);
        var plans = new RandomPlans(seed);
        for (var i = 0; i < RANDOM_PLANS; i++) {
            comesBackEqual(Fixtures.drafted(plans.next()));
        }
    }

    @Test
    void theRealDocumentsOfTheSampleComeBackEqual() throws IOException {
        sampleOrganisations();
        for (var entry : JSON.readTree(SAMPLE.resolve("plans/index.json").toFile())) {
            var body = (ObjectNode) JSON.readTree(
                    SAMPLE.resolve("plans/" + entry.path("file").asText()).toFile());
            body.put("number", Fixtures.fresh("") + body.path("number").asText().replaceFirst("^\\d+", ""));
            var id = Api.post("plans", body.toString())
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            var exported = comesBackEqual(id);
            assertHolds(exported.path("plan"), body, body.path("number").asText());
        }
    }

    @Test
    void theDocumentIsAFileOfContentWithoutLifeOrIds() {
        var id = Fixtures.issued();
        Api.get("plans/" + id + "/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename="))
                .body("format", equalTo("tgpl-plan/1"))
                .body("plan", not(hasKey("id")))
                .body("plan", not(hasKey("status")))
                .body("plan.tasks[0]", not(hasKey("id")))
                .body("plan.targets[0].task", equalTo("1.1"));
    }

    @Test
    void otherPlansAreNamedByNumberIssuerAndDay() throws IOException {
        var parent = Fixtures.plan();
        var parentId = Fixtures.drafted(parent);
        var basis = with(without(Fixtures.plan(), "signedOn"), "source", "TRANSCRIBED");
        var basisId = Fixtures.drafted(basis);
        var id = Fixtures.drafted(with(
                Fixtures.plan(),
                "parentPlan",
                parentId,
                "legalBases",
                List.of(object("order", 1, "number", "x"), object("order", 2, "number", "y", "plan", basisId))));
        Api.get("plans/" + id + "/export")
                .then()
                .body("plan", not(hasKey("parentPlan")))
                .body("plan.legalBases[1]", not(hasKey("plan")))
                .body("references.parentPlan.number", equalTo(parent.get("number")))
                .body("references.parentPlan.signedOn", equalTo("2021-01-15"))
                .body("references.legalBases[0].order", equalTo(2))
                .body("references.legalBases[0].plan.number", equalTo(basis.get("number")))
                .body("references.legalBases[0].plan", not(hasKey("signedOn")));
        var copy = exported(id);
        ((ObjectNode) copy.path("plan")).put("number", Fixtures.fresh("") + "/KH-STP");
        Api.post("plans/import", copy.toString())
                .then()
                .statusCode(201)
                .body("parentPlan", equalTo(parentId))
                .body("legalBases[1].plan", equalTo(basisId));
    }

    @Test
    void theTargetThatIsHandedDownIsNamedByItsFigure() throws IOException {
        var upper = Fixtures.drafted();
        var parts = Api.get("plans/" + upper).then().extract();
        var part = with(Fixtures.target("1.1"), "allocatedFrom", parts.path("targets[0].id"));
        var id = Fixtures.drafted(with(Fixtures.plan(), "parentPlan", upper, "targets", List.of(part)));
        var copy = exported(id);
        assertEquals(
                "COMM_EVENTS_GENERAL",
                copy.at("/references/targets/0/indicator").asText());
        assertEquals("missing", copy.at("/plan/targets/0/allocatedFrom").asText("missing"));
        ((ObjectNode) copy.path("plan")).put("number", Fixtures.fresh("") + "/KH-STP");
        Api.post("plans/import", copy.toString())
                .then()
                .statusCode(201)
                .body("targets[0].allocatedFrom", equalTo(parts.<String>path("targets[0].id")));
        ((ObjectNode) copy.at("/references/targets/0")).put("unit", "46");
        refused(Api.post("plans/import", copy.toString()), 422, "REFERENCE_UNKNOWN", "#/references/targets/0");
    }

    @Test
    void aPlanThatIsNotHereIsRefusedOrLeftAsTheDocumentWordsIt() throws IOException {
        var copy = exported(Fixtures.drafted());
        ((ObjectNode) copy.path("plan")).put("number", Fixtures.fresh("") + "/KH-STP");
        var references = (ObjectNode) copy.path("references");
        references.putObject("parentPlan").put("number", "nowhere").put("issuer", "HN-STP");
        references
                .withArray("legalBases")
                .addObject()
                .put("order", 1)
                .putObject("plan")
                .put("number", "nowhere")
                .put("issuer", "HN-STP");
        var before = Rows.written();
        refused(Api.post("plans/import", copy.toString()), 422, "REFERENCE_UNKNOWN", "#/references/parentPlan");
        refused(Api.post("plans/import", copy.toString()), 422, "REFERENCE_UNKNOWN", "#/references/legalBases/0/plan");
        assertEquals(before, Rows.written());
        Api.post("plans/import?missing=LEAVE", copy.toString())
                .then()
                .statusCode(201)
                .body("parentPlan", nullValue())
                .body("legalBases[0].number", equalTo("90/QĐ-TTg"))
                .body("legalBases[0].plan", nullValue());
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceInTheDocument() throws IOException {
        var good = exported(Fixtures.drafted());
        var before = Rows.written();
        refused(Api.post("plans/import", good.toString()), 409, "PLAN_NUMBER_TAKEN");
        var plan = (ObjectNode) good.path("plan");
        plan.put("number", Fixtures.fresh("") + "/KH-STP");
        refused(sent(good, "format", "tgpl-plan/9"), 422, "FORMAT_UNKNOWN", "#/format");
        refused(sent(good, "id", "x"), 400, "UNKNOWN_FIELD", "#/id");
        plan.put("unit", "99");
        refused(Api.post("plans/import", good.toString()), 422, "UNKNOWN_CODE", "#/plan/unit");
        plan.put("unit", "01").put("status", "ISSUED");
        refused(Api.post("plans/import", good.toString()), 400, "UNKNOWN_FIELD", "#/plan/status");
        plan.remove("status");
        plan.put("title", "");
        refused(Api.post("plans/import", good.toString()), 422, "REQUIRED", "#/plan/title");
        refused(Api.post("plans/import?missing=leave", good.toString()), 400, "BAD_PARAMETER");
        assertEquals(before, Rows.written());
    }

    @Test
    void aDryRunSaysTheSameAndLeavesNothing() throws IOException {
        var copy = exported(Fixtures.drafted(Fixtures.transcribed()));
        var before = Rows.written();
        refused(Api.post("plans/import?dryRun=true", copy.toString()), 409, "PLAN_NUMBER_TAKEN");
        ((ObjectNode) copy.path("plan")).put("number", Fixtures.fresh("") + "/KH-STP");
        Api.post("plans/import?dryRun=true", copy.toString())
                .then()
                .statusCode(200)
                .header("Consistency-Token", nullValue())
                .header("ETag", nullValue())
                .body("tasks", equalTo(1))
                .body("targets", equalTo(1))
                .body("warnings.code", equalTo(List.of("SIGNED_ON_MISSING", "LEAD_MISSING")));
        assertEquals(before, Rows.written());
        Api.post("plans/import", copy.toString())
                .then()
                .statusCode(201)
                .header("Consistency-Token", notNullValue())
                .header("ETag", equalTo("\"1\""));
        assertNotEquals(before, Rows.written());
    }

    @Test
    void anotherProvinceNeitherExportsNorImports() throws IOException {
        var id = Fixtures.drafted();
        var copy = exported(id);
        ((ObjectNode) copy.path("plan")).put("number", Fixtures.fresh("") + "/KH-STP");
        var hue = Officer.ofProvince("46", "provincial-officer");
        refused(hue.get("plans/" + id + "/export"), 404, "PLAN_NOT_FOUND");
        refused(hue.post("plans/import", copy.toString()), 403, "OUTSIDE_TERRITORY", "#/plan/unit");
    }

    private static io.restassured.response.Response sent(JsonNode document, String name, String value) {
        return Api.post(
                "plans/import",
                ((ObjectNode) document.deepCopy()).put(name, value).toString());
    }

    private static ObjectNode comesBackEqual(String id) throws IOException {
        var first = exported(id);
        var copy = first.deepCopy();
        ((ObjectNode) copy.path("plan")).put("number", Fixtures.fresh("") + "/KH-STP");
        var again = Api.post("plans/import", copy.toString())
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .extract()
                .<String>path("id");
        assertEquals(copy, exported(again));
        return first;
    }

    private static ObjectNode exported(String id) throws IOException {
        var text = Api.get("plans/" + id + "/export").then().statusCode(200).extract();
        return (ObjectNode) JSON.readTree(text.asString());
    }

    /** All that was sent is there; what was left out may have got its empty list. */
    private static void assertHolds(JsonNode found, JsonNode sent, String at) {
        if (!sent.isContainerNode()) assertEquals(sent, found, at);
        if (sent.isArray()) assertEquals(sent.size(), found.size(), at);
        for (var i = 0; i < sent.size() && sent.isArray(); i++) assertHolds(found.path(i), sent.path(i), at + "/" + i);
        sent.properties()
                .forEach(field -> assertHolds(found.path(field.getKey()), field.getValue(), at + "/" + field.getKey()));
    }

    private static void sampleOrganisations() throws IOException {
        for (var body : JSON.readTree(SAMPLE.resolve("organisations.json").toFile())) {
            if (Api.get("organisations/" + body.path("code").asText()).statusCode() == 200) continue;
            Api.post("organisations", body.toString()).then().statusCode(201);
        }
    }
}
