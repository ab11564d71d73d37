package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.life.AmendingAPlanIT.amend;
import static vn.tgpl.planning.life.AmendingAPlanIT.amendment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** A day or reason that was entered wrong is put right by a version that stands in place of the wrong one. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class CorrectingAnAmendmentIT {
    private static final Map<String, Object> RIGHT = object("effectiveFrom", "2023-07-01", "reason", "Nhập sai ngày");

    private String plan;
    private String amendment;

    @BeforeEach
    void anAmendment() {
        plan = Fixtures.issued();
        amendment = issued("2023-06-01", 4, "2026-12-31");
    }

    private String issued(String effectiveFrom, long version, String end) {
        var id = amend(plan, version, with(amendment(), "effectiveFrom", effectiveFrom));
        Api.patch("plans/" + id, 1, object("period", Fixtures.period("2021-01-01", end)))
                .then()
                .statusCode(200);
        return Fixtures.issued(id, 2, "2023-05-15");
    }

    private String correct() {
        return "plans/" + amendment + "/correct";
    }

    private void inForceOn(String day, int version, String end) {
        Api.get("plans/" + plan + "?at=" + day)
                .then()
                .body("version", equalTo(version))
                .body("period.to", equalTo(end));
    }

    @Test
    void aDayTooEarlyIsPutOff() {
        var paper = object("number", "15/CV-STP", "signedOn", "2023-06-05");
        Api.post(correct(), 5, with(RIGHT, "document", paper))
                .then()
                .statusCode(200)
                .body("version", equalTo(6))
                .body("status", equalTo("ISSUED"))
                .body("amends.effectiveFrom", equalTo("2023-07-01"))
                .body("amends.reason", equalTo("Bổ sung kinh phí"));
        // on no day is the wrong version in force
        inForceOn("2023-06-30", 4, "2025-12-31");
        inForceOn("2023-07-01", 6, "2026-12-31");
        Api.get("plans/" + plan)
                .then()
                .body("amendedBy", hasSize(1))
                .body("amendedBy[0].effectiveFrom", equalTo("2023-07-01"));
        // and it stays to be seen
        Api.get("plans/" + plan + "?version=5").then().body("amendedBy[0].effectiveFrom", equalTo("2023-06-01"));
        Api.get("plans/" + plan + "/versions")
                .then()
                .body("items.step", equalTo(List.of("SUBMITTED", "APPROVED", "ISSUED", "AMENDED", "CORRECTED")))
                .body("items[3].corrects", nullValue())
                .body("items[4].corrects", equalTo(5))
                .body("items[4].reason", equalTo("Nhập sai ngày"))
                .body("items[4].document", equalTo(paper));
        Api.get("plans/" + amendment + "/versions").then().body("items[3].step", equalTo("CORRECTED"));
        var topic = FactsOnTopic.of(Topics.PLAN);
        assertEquals(
                "vn.tgpl.plan.corrected.v1",
                topic.await(one -> one.key().equals(plan) && one.version() == 6).type());
        var fact = topic.await(one -> one.key().equals(amendment) && one.version() == 6);
        assertEquals("2023-07-01", fact.body().at("/amends/effectiveFrom").asText());
    }

    @Test
    void aDayTooLateIsBroughtForwardAndCorrectedAgain() {
        var wrong = with(RIGHT, "effectiveFrom", "2032-06-01");
        Api.post(correct(), 5, wrong).then().statusCode(200);
        refused(
                Api.post("plans/" + plan + "/complete", 6, object("on", "2025-12-31")),
                422,
                "EFFECTIVE_BEFORE_LAST",
                "#/on");
        Api.post(correct(), 6, with(RIGHT, "effectiveFrom", "2021-02-01"))
                .then()
                .statusCode(200);
        inForceOn("2021-02-01", 7, "2026-12-31");
        inForceOn("2032-06-01", 7, "2026-12-31");
        Api.post("plans/" + plan + "/complete", 7, object("on", "2025-12-31"))
                .then()
                .statusCode(200);
    }

    @Test
    void soIsTheReason() {
        Api.post(correct(), 5, with(RIGHT, "effectiveFrom", "2023-06-01", "amendedBecause", "Kéo dài thời gian"))
                .then()
                .statusCode(200)
                .body("amends.reason", equalTo("Kéo dài thời gian"));
        Api.get("plans/" + plan)
                .then()
                .body("amendedBy[0].reason", equalTo("Kéo dài thời gian"))
                .body("amendedBy[0].effectiveFrom", equalTo("2023-06-01"));
    }

    @Test
    void thePlanIsAmendedFurther() {
        Api.post(correct(), 5, RIGHT).then().statusCode(200);
        var body = with(amendment(), "effectiveFrom", "2023-06-30");
        refused(Api.post("plans/" + plan + "/amend", 6, body), 422, "EFFECTIVE_BEFORE_LAST", "#/effectiveFrom");
        issued("2023-08-01", 6, "2027-12-31");
        inForceOn("2023-07-31", 6, "2026-12-31");
        inForceOn("2023-08-01", 7, "2027-12-31");
        // on the older one another rests
        var before = Rows.written();
        refused(Api.post(correct(), 6, RIGHT), 409, "AMENDED_SINCE");
        assertEquals(before, Rows.written());
    }

    @Test
    void aDraftIsSimplySaidAnew() {
        var path = "plans/" + amend(plan, 5, amendment());
        var own = Fixtures.drafted();
        var anew = object("effectiveFrom", "2023-08-01", "reason", "Kéo dài thời gian");
        Api.put(path + "/amends", 1, anew)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("amends.version", equalTo(5))
                .body("amends.effectiveFrom", equalTo("2023-08-01"))
                .body("amends.reason", equalTo("Kéo dài thời gian"));
        var before = Rows.written();
        refused(
                Api.put(path + "/amends", 2, with(anew, "effectiveFrom", "2023-05-31")),
                422,
                "EFFECTIVE_BEFORE_LAST",
                "#/effectiveFrom");
        refused(Api.put(path + "/amends", 2, without(anew, "reason")), 422, "REQUIRED", "#/reason");
        refused(Api.put("plans/" + amendment + "/amends", 5, anew), 409, "PLAN_ISSUED");
        refused(Api.put("plans/" + own + "/amends", 1, anew), 409, "AMENDS_NOTHING");
        assertEquals(before, Rows.written());
        Fixtures.issued(path.substring(6), 2, "2023-05-15");
        inForceOn("2023-08-01", 6, "2026-12-31");
        Api.get("plans/" + plan).then().body("amendedBy[1].effectiveFrom", equalTo("2023-08-01"));
    }

    @Test
    void whatIsNotToBeCorrected() {
        var draft = "plans/" + amend(plan, 5, amendment()) + "/correct";
        var clerk = Officer.ofProvince("01", "clerk");
        var hue = Officer.ofProvince("46", "provincial-officer");
        var before = Rows.written();
        for (var field : List.of("effectiveFrom", "reason")) {
            refused(Api.post(correct(), 5, without(RIGHT, field)), 422, "REQUIRED", "#/" + field);
        }
        refused(
                Api.post(correct(), 5, with(RIGHT, "effectiveFrom", "2021-01-31")),
                422,
                "EFFECTIVE_BEFORE_LAST",
                "#/effectiveFrom");
        refused(
                Api.post(correct(), 5, with(RIGHT, "effectiveFrom", "2023-06-01")),
                422,
                "NOTHING_CORRECTED",
                "#/effectiveFrom");
        refused(Api.post(correct(), 4, RIGHT), 412, "VERSION_STALE");
        refused(Api.post(correct(), RIGHT), 428, "IF_MATCH_REQUIRED");
        refused(Api.post("plans/" + plan + "/correct", 5, RIGHT), 409, "AMENDS_NOTHING");
        refused(Api.post(draft, 1, RIGHT), 409, "PLAN_DRAFT");
        refused(clerk.post(correct(), 5, RIGHT), 403, "NOT_PERMITTED");
        refused(hue.post(correct(), 5, RIGHT), 404, "PLAN_NOT_FOUND");
        assertEquals(before, Rows.written());
        Api.post("plans/" + plan + "/complete", 5, object("on", "2025-12-31"))
                .then()
                .statusCode(200);
        before = Rows.written();
        refused(Api.post(correct(), 5, RIGHT), 409, "PLAN_COMPLETED");
        assertEquals(before, Rows.written());
    }

    @Test
    void theDatabaseKnowsOneCorrectionOfEachVersion() {
        Api.post(correct(), 5, RIGHT).then().statusCode(200);
        var add = """
                INSERT INTO plan_version (plan, version, step, status, effective_from, taken_at, content, corrects)
                VALUES (?, 9, ?, 'ISSUED', '2023-06-01', now(), '{}', ?)
                """;
        var id = UUID.fromString(plan);
        for (var corrects : new Long[] {5L, 7L, 9L, null}) {
            assertThrows(SQLException.class, () -> Rows.execute(add, id, "CORRECTED", corrects));
        }
        assertThrows(SQLException.class, () -> Rows.execute(add, id, "AMENDED", 6L));
    }
}
