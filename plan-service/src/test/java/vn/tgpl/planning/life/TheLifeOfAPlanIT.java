package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** Drafted, submitted, returned, approved by somebody else, issued, completed: with who, when and why. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class TheLifeOfAPlanIT {
    private static final Object NOTHING = object();
    private static final Object REASON = object("reason", "Thiếu kinh phí");

    @Test
    void fromTheDraftToTheEnd() {
        var clerk = Officer.ofOrganisation("HN-STP", "clerk");
        var head = Officer.ofProvince("01", "provincial-officer");
        String id = clerk.post("plans", Fixtures.plan()).path("id");
        var path = "plans/" + id;
        clerk.post(path + "/submit", 1, object("note", "Kính trình"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("SUBMITTED"));
        head.post(path + "/return", 2, REASON).then().statusCode(200).body("status", equalTo("DRAFT"));
        clerk.patch(path, 3, object("title", "Sửa lại")).then().statusCode(200);
        clerk.post(path + "/submit", 4, NOTHING).then().statusCode(200);
        head.post(path + "/approve", 5, NOTHING).then().statusCode(200).body("status", equalTo("APPROVED"));
        head.post(path + "/issue", 6, object("issuedOn", "2021-02-01"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
        head.post(path + "/complete", 7, object("on", "2025-12-31"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"8\""))
                .body("status", equalTo("COMPLETED"))
                .body("endedOn", equalTo("2025-12-31"));
        var steps = head.get(path + "/versions").then().statusCode(200).extract();
        assertEquals(
                List.of("SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED", "ISSUED", "COMPLETED"),
                steps.path("items.step"));
        assertEquals(List.of(2, 3, 5, 6, 7, 8), steps.path("items.version"));
        assertEquals(
                List.of(clerk.subject, head.subject, clerk.subject, head.subject, head.subject, head.subject),
                steps.path("items.by"));
        assertEquals("Kính trình", steps.path("items[0].reason"));
        assertEquals("Thiếu kinh phí", steps.path("items[1].reason"));
        assertEquals("2021-02-01", steps.path("items[4].effectiveFrom"));
        assertEquals("2025-12-31", steps.path("items[5].effectiveFrom"));
        steps.response().then().body("items[3]", not(hasKey("effectiveFrom")));
    }

    /** Neither who nor why leaves the service. */
    @Test
    void eachStepIsPublishedWithoutItsPeople() {
        var id = Fixtures.approved();
        var topic = FactsOnTopic.of(Topics.PLAN);
        var submitted = topic.await(one -> one.key().equals(id) && one.version() == 2);
        var approved = topic.await(one -> one.key().equals(id) && one.version() == 3);
        assertEquals("vn.tgpl.plan.submitted.v1", submitted.type());
        assertEquals("vn.tgpl.plan.approved.v1", approved.type());
        assertEquals("APPROVED", approved.body().get("status").asText());
        var subject = Fixtures.approver().subject;
        assertFalse(approved.body().toString().contains(subject));
    }

    @Test
    void nobodyApprovesWhatTheySubmittedThemselves() {
        var head = Officer.ofProvince("01", "provincial-officer");
        var path = "plans/" + Fixtures.drafted();
        head.post(path + "/submit", 1, NOTHING).then().statusCode(200);
        var before = Rows.written();
        refused(head.post(path + "/approve", 2, NOTHING), 409, "FOUR_EYES");
        assertEquals(before, Rows.written());
        var another = Officer.ofProvince("01", "provincial-officer");
        another.post(path + "/return", 2, REASON).then().statusCode(200);
        // submitted anew by the other one
        another.post(path + "/submit", 3, NOTHING).then().statusCode(200);
        refused(another.post(path + "/approve", 4, NOTHING), 409, "FOUR_EYES");
        head.post(path + "/approve", 4, NOTHING).then().statusCode(200);
    }

    @Test
    void whatIsNotWholeIsNotSubmitted() {
        Fixtures.organisations();
        var body = Fixtures.organisation(Fixtures.fresh("HN-BAN-"), "OTHER");
        Api.post("organisations", body).then().statusCode(201);
        var lead = object("role", "LEAD", "organisation", body.get("code"));
        var path = "plans/"
                + Fixtures.drafted(
                        with(Fixtures.plan(), "tasks", List.of(with(Fixtures.task("1.1"), "roles", List.of(lead)))));
        // it has gone since
        Api.patch("organisations/" + body.get("code"), 1, object("validTo", "2019-12-31"))
                .then()
                .statusCode(200);
        var before = Rows.written();
        refused(
                Api.post(path + "/submit", 1, NOTHING),
                422,
                "CODE_NOT_VALID_IN_PERIOD",
                "#/tasks/0/roles/0/organisation");
        assertEquals(before, Rows.written());
    }

    @Test
    void anotherPlanStandsInItsPlace() {
        var path = "plans/" + Fixtures.issued();
        var by = Fixtures.issued();
        Api.post(path + "/supersede", 4, object("by", by, "on", "2023-07-01", "reason", "Sáp nhập"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(by));
        String number = Api.get("plans/" + by).path("number");
        Api.get(path + "/versions")
                .then()
                .body("items[3].document.plan", equalTo(by))
                .body("items[3].document.number", equalTo(number))
                .body("items[3].reason", equalTo("Sáp nhập"));
        Api.get("plans?status=SUPERSEDED&limit=200").then().body("items.find { it.id }.status", equalTo("SUPERSEDED"));
    }

    @Test
    void itIsRevokedByADocument() {
        var path = "plans/" + Fixtures.issued();
        var paper = object("number", "120/QĐ-STP", "signedOn", "2023-06-20");
        Api.post(path + "/revoke", 4, object("on", "2023-07-01", "reason", "Không còn phù hợp", "document", paper))
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("endedOn", equalTo("2023-07-01"));
        Api.get(path + "/versions").then().body("items[3].document", equalTo(paper));
    }

    @Test
    void anEndHasARightDayAndAPlanInForce() {
        var path = "plans/" + Fixtures.issued();
        var draft = Fixtures.drafted();
        var before = Rows.written();
        refused(Api.post(path + "/complete", 4, object("on", "2021-01-31")), 422, "ENDED_BEFORE_ISSUE", "#/on");
        refused(Api.post(path + "/complete", 4, object("on", "2999-01-01")), 422, "ENDED_IN_FUTURE", "#/on");
        refused(Api.post(path + "/revoke", 4, object("on", "2023-07-01")), 422, "REQUIRED", "#/reason");
        var supersede = object("on", "2023-07-01", "reason", "x");
        refused(
                Api.post(path + "/supersede", 4, with(supersede, "by", draft)),
                422,
                "SUPERSEDED_BY_NOT_IN_FORCE",
                "#/by");
        refused(
                Api.post(path + "/supersede", 4, with(supersede, "by", path.substring(6))),
                422,
                "SUPERSEDED_BY_ITSELF",
                "#/by");
        var nobodys = "01927b5c-7b1e-7c3a-9d52-1a2b3c4d5e6f";
        refused(Api.post(path + "/supersede", 4, with(supersede, "by", nobodys)), 422, "UNKNOWN_PLAN", "#/by");
        assertEquals(before, Rows.written());
    }
}
