package vn.tgpl.planning.assignment;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** The register says where somebody may act; the token does not. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AssignmentsIT {
    private static final String ASSIGNMENTS = "assignments";

    @Inject
    Clock clock;

    @Test
    void anAssignmentIsReadAndToldWithoutItsReason() throws IOException {
        var body = with(province(), "validTo", "2030-12-31", "reason", "Quyết định 12/QĐ-STP");
        var added = Api.post(ASSIGNMENTS, body);
        String id = added.path("id");
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith("/assignments/" + id))
                .body("reason", equalTo("Quyết định 12/QĐ-STP"))
                .body("$", not(hasKey("organisation")));
        assertEquals(added.asString(), Api.get(ASSIGNMENTS + "/" + id).asString());
        var fact = FactsOnTopic.of(Topics.ACCESS).await(one -> one.key().equals(id));
        assertEquals("vn.tgpl.assignment.changed.v1", fact.type());
        assertEquals(body.get("subject"), fact.body().get("subject").asText());
        assertFalse(fact.body().has("reason"));
        try (var schema = getClass().getResourceAsStream("/schemas/" + Topics.ACCESS + ".json")) {
            assertEquals(
                    List.of(),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(fact.body().toString(), InputFormat.JSON));
        }
    }

    @Test
    void thePlaceIsOneOfItsScope() {
        Fixtures.organisations();
        var before = Rows.written();
        wrong(with(province(), "unit", null), "REQUIRED", "#/unit");
        wrong(with(province(), "organisation", "HN-TT"), "NOT_OF_THIS_SCOPE", "#/organisation");
        wrong(with(province(), "unit", "03"), "UNKNOWN_CODE", "#/unit");
        wrong(with(province(), "unit", "VN"), "NOT_A_PROVINCE", "#/unit");
        wrong(with(province(), "unit", "95", "validFrom", "2025-07-01"), "CODE_NOT_VALID_ON_DATE", "#/unit");
        wrong(with(province(), "scope", "NATION"), "NOT_OF_THIS_SCOPE", "#/unit");
        wrong(with(province(), "scope", "ORGANISATION"), "NOT_OF_THIS_SCOPE", "#/unit");
        var centre = without(with(province(), "scope", "ORGANISATION", "organisation", "HN-TT"), "unit");
        wrong(with(centre, "organisation", null), "REQUIRED", "#/organisation");
        wrong(with(centre, "organisation", "NOBODY"), "UNKNOWN_CODE", "#/organisation");
        wrong(with(centre, "validFrom", "2017-12-31"), "CODE_NOT_VALID_ON_DATE", "#/organisation");
        wrong(with(province(), "scope", "COMMUNE"), "UNKNOWN_CODE", "#/scope");
        assertEquals(before, Rows.written());
    }

    @Test
    void subjectDaysAndReasonHaveTheirShape() {
        for (var subject : List.of("", "Nguyễn Văn A", "a b", "x".repeat(256))) {
            wrong(with(province(), "subject", subject), "PATTERN", "#/subject");
        }
        wrong(without(province(), "subject"), "REQUIRED", "#/subject");
        wrong(without(province(), "validFrom"), "REQUIRED", "#/validFrom");
        wrong(with(province(), "validTo", "2017-12-31"), "ENDS_BEFORE_START", "#/validTo");
        wrong(with(province(), "reason", "x".repeat(501)), "SIZE", "#/reason");
        refused(Api.post(ASSIGNMENTS, with(province(), "role", "clerk")), 400, "UNKNOWN_FIELD", "#/role");
    }

    @Test
    void itEndsAndKeepsItsSubjectAndScope() {
        var path = ASSIGNMENTS + "/" + added(province());
        refused(Api.patch(path, 1, object("subject", "somebody")), 422, "ASSIGNMENT_FIXED", "#/subject");
        refused(Api.patch(path, 1, object("scope", "NATION", "unit", null)), 422, "ASSIGNMENT_FIXED", "#/scope");
        refused(Api.patch(path, 1, object("validTo", "2017-12-31")), 422, "ENDS_BEFORE_START", "#/validTo");
        refused(Api.patch(path, 7, object("validTo", "2030-12-31")), 412, "VERSION_STALE");
        refused(Api.json().body("{}").patch("/api/v1/" + path), 428, "IF_MATCH_REQUIRED");
        refused(Api.delete(path, 1), 405, "METHOD_NOT_ALLOWED");
        refused(Api.get(ASSIGNMENTS + "/" + UUID.randomUUID()), 404, "ASSIGNMENT_NOT_FOUND");
        Api.patch(path, 1, object("validTo", "2030-12-31"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("validTo", equalTo("2030-12-31"));
    }

    @Test
    void eachFilterNarrows() {
        Fixtures.organisations();
        var subject = UUID.randomUUID().toString();
        var first = added(with(province(), "subject", subject, "validTo", "2024-12-31"));
        var second = added(without(
                with(province(), "subject", subject, "scope", "ORGANISATION", "organisation", "HN-TT"), "unit"));
        for (var filter : List.of("unit=01", "scope=PROVINCE", "at=2018-01-01&unit=01")) {
            found(subject, filter).body("items.id", equalTo(List.of(first)));
        }
        for (var filter : List.of("organisation=HN-TT", "scope=ORGANISATION", "at=2025-01-01")) {
            found(subject, filter).body("items.id", equalTo(List.of(second)));
        }
        found(subject, "at=2024-12-31").body("items.id", equalTo(List.of(first, second)));
        found(subject, "at=2017-12-31").body("items.id", equalTo(List.of()));
        Api.get(ASSIGNMENTS + "?scope=X").then().statusCode(400).body("errors[0].parameter", equalTo("scope"));
    }

    @Test
    void onlyThoseWhoseScopeIsTheNationSeeAndKeepIt() throws Exception {
        var id = added(province());
        var local = Officer.ofProvince("01", "administrator");
        var before = Rows.written();
        refused(local.get(ASSIGNMENTS), 403, "OUTSIDE_TERRITORY");
        refused(local.get(ASSIGNMENTS + "/" + id), 403, "OUTSIDE_TERRITORY");
        refused(local.get(ASSIGNMENTS + "/" + UUID.randomUUID()), 403, "OUTSIDE_TERRITORY");
        refused(local.post(ASSIGNMENTS, province()), 403, "OUTSIDE_TERRITORY");
        refused(local.patch(ASSIGNMENTS + "/" + id, 1, object("unit", "04")), 403, "OUTSIDE_TERRITORY");
        assertEquals(before, Rows.written());
        var count = "SELECT count(*) FROM assignment";
        assertEquals("0", Rows.unscoped(count));
        assertEquals("0", Rows.as(local.subject, count));
        var auditor = Officer.ofTheNation("auditor");
        assertEquals(Rows.text(count), Rows.as(auditor.subject, count));
        assertEquals("0", Rows.as(local.subject, "UPDATE assignment SET valid_to = NULL"));
    }

    @Test
    void theRoleSaysWhetherTheRegisterIsReadOrWritten() {
        var id = added(province());
        var auditor = Officer.ofTheNation("auditor");
        auditor.get(ASSIGNMENTS + "/" + id).then().statusCode(200);
        refused(auditor.post(ASSIGNMENTS, province()), 403, "NOT_PERMITTED");
        refused(auditor.patch(ASSIGNMENTS + "/" + id, 1, object("reason", "x")), 403, "NOT_PERMITTED");
        refused(Officer.ofTheNation("clerk", "centre-head").get(ASSIGNMENTS), 403, "NOT_PERMITTED");
    }

    @Test
    void withoutAnAssignmentTodayThereIsNoAccess() {
        var today = LocalDate.now(clock);
        refused(new Officer("administrator").get("programmes"), 403, "NO_ASSIGNMENT");
        var officer = Officer.ofProvince("01", "provincial-officer");
        officer.get("programmes").then().statusCode(200);
        var path = ASSIGNMENTS + "/" + officer.assignment;
        Api.patch(path, 1, object("validTo", today.minusDays(1).toString()))
                .then()
                .statusCode(200);
        refused(officer.get("programmes"), 403, "NO_ASSIGNMENT");
        Api.patch(path, 2, object("validTo", today.toString())).then().statusCode(200);
        officer.get("programmes").then().statusCode(200);
        Api.patch(path, 3, object("validFrom", today.plusDays(1).toString(), "validTo", null))
                .then()
                .statusCode(200);
        refused(officer.get("programmes"), 403, "NO_ASSIGNMENT");
    }

    @Test
    void aTransferAppliesAtOnceToTheSameToken() {
        var plan = Fixtures.drafted();
        var officer = Officer.ofProvince("01", "provincial-officer");
        officer.get("plans/" + plan).then().statusCode(200);
        Api.patch(ASSIGNMENTS + "/" + officer.assignment, 1, object("unit", "04"))
                .then()
                .statusCode(200);
        refused(officer.get("plans/" + plan), 404, "PLAN_NOT_FOUND");
    }

    /** Who has moved on since does not get the answer of then. */
    @Test
    void aStoredAnswerIsForThoseWhoMayStillHaveIt() {
        var administrator = Officer.ofTheNation("administrator");
        var key = UUID.randomUUID().toString();
        var body = province();
        var first =
                administrator.sends().header("Idempotency-Key", key).body(body).post("/api/v1/assignments");
        first.then().statusCode(201);
        var again =
                administrator.sends().header("Idempotency-Key", key).body(body).post("/api/v1/assignments");
        assertEquals(first.asString(), again.then().statusCode(201).extract().asString());
        var yesterday = LocalDate.now(clock).minusDays(1).toString();
        Api.patch(ASSIGNMENTS + "/" + administrator.assignment, 1, object("validTo", yesterday))
                .then()
                .statusCode(200);
        administrator.assigned(object("scope", "PROVINCE", "unit", "01"));
        refused(
                administrator.sends().header("Idempotency-Key", key).body(body).post("/api/v1/assignments"),
                403,
                "OUTSIDE_TERRITORY");
    }

    private static ValidatableResponse found(String subject, String filter) {
        return Api.get(ASSIGNMENTS + "?subject=" + subject + "&" + filter)
                .then()
                .statusCode(200);
    }

    private static void wrong(Map<String, Object> body, String code, String pointer) {
        var answer = Api.post(ASSIGNMENTS, body);
        answer.then().statusCode(422).body("errors.pointer", hasItem(pointer));
        assertEquals(code, answer.path("errors.find { it.pointer == '" + pointer + "' }.code"));
    }

    private static String added(Map<String, Object> body) {
        Response added = Api.post(ASSIGNMENTS, body);
        return added.then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> province() {
        return object(
                "subject", UUID.randomUUID().toString(), "scope", "PROVINCE", "unit", "01", "validFrom", "2018-01-01");
    }
}
