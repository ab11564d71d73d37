package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.life.AmendingAPlanIT.amend;
import static vn.tgpl.planning.life.AmendingAPlanIT.amendment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** Nothing is lost between two amendments, and only what is in force is amended. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AmendmentsThatFailIT {
    private static final Object ISSUE = object("issuedOn", "2023-05-15");

    @Test
    void ofTwoDraftedSideBySideTheSecondIsDraftedAnew() {
        var plan = Fixtures.issued();
        var first = Fixtures.approved(amend(plan, 4, amendment()), 1);
        var second = Fixtures.approved(amend(plan, 4, amendment()), 1);
        issue(first).then().statusCode(200);
        var before = Rows.written();
        refused(issue(second), 409, "AMENDED_MEANWHILE");
        assertEquals(before, Rows.written());
        refused(Api.post("plans/" + plan + "/amend", 4, amendment()), 412, "VERSION_STALE");
        issue(Fixtures.approved(amend(plan, 5, amendment()), 1)).then().statusCode(200);
    }

    @Test
    void ofTwoIssuedAtTheSameMomentOneIs() {
        var plan = Fixtures.issued();
        var drafts = Stream.generate(() -> Fixtures.approved(amend(plan, 4, amendment()), 1))
                .limit(4)
                .toList();
        var answers = drafts.stream().map(draft -> CompletableFuture.supplyAsync(() -> issue(draft))).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(
                List.of(200, 409, 409, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> refused(answer, 409, "AMENDED_MEANWHILE"));
        Api.get("plans/" + plan).then().body("version", equalTo(5)).body("amendedBy.size()", equalTo(1));
    }

    @Test
    void onlyWhatIsIssuedIsAmended() {
        var draft = Fixtures.drafted();
        refused(Api.post("plans/" + draft + "/amend", 1, amendment()), 409, "PLAN_DRAFT");
        var plan = Fixtures.issued();
        var late = Fixtures.approved(amend(plan, 4, amendment()), 1);
        Api.post("plans/" + plan + "/complete", 4, object("on", "2025-12-31"))
                .then()
                .statusCode(200);
        var before = Rows.written();
        refused(Api.post("plans/" + plan + "/amend", 5, amendment()), 409, "PLAN_COMPLETED");
        refused(issue(late), 409, "PLAN_COMPLETED");
        assertEquals(before, Rows.written());
    }

    @Test
    void anAmendmentHasNoLifeBesideItsPlans() {
        var plan = Fixtures.issued();
        var amendment = amend(plan, 4, amendment());
        Fixtures.issued(amendment, 1, "2023-05-15");
        var other = Fixtures.issued();
        var path = "plans/" + amendment;
        String task = Api.get(path).path("tasks[0].id");
        var before = Rows.written();
        refused(Api.post(path + "/amend", 4, amendment()), 409, "AMENDS_ANOTHER");
        refused(Api.post(path + "/complete", 4, object("on", "2025-12-31")), 409, "AMENDS_ANOTHER");
        refused(Api.post(path + "/revoke", 4, object("on", "2025-12-31", "reason", "x")), 409, "AMENDS_ANOTHER");
        var progress = object("on", "2023-12-31", "status", "DONE", "text", "Xong");
        refused(Api.post(path + "/tasks/" + task + "/progress", progress), 409, "AMENDS_ANOTHER");
        var supersede = object("on", "2025-12-31", "reason", "x", "by", amendment);
        refused(Api.post("plans/" + other + "/supersede", 4, supersede), 422, "SUPERSEDED_BY_NOT_IN_FORCE", "#/by");
        assertEquals(before, Rows.written());
    }

    @Test
    void itSaysWhatItIs() {
        var plan = Fixtures.issued();
        var path = "plans/" + plan + "/amend";
        var centre = Officer.ofOrganisation("HN-TT", "clerk");
        var hue = Officer.ofProvince("46", "clerk");
        var before = Rows.written();
        refused(Api.post(path, 4, without(amendment(), "reason")), 422, "REQUIRED", "#/reason");
        refused(Api.post(path, 4, without(amendment(), "effectiveFrom")), 422, "REQUIRED", "#/effectiveFrom");
        refused(Api.post(path, 4, without(amendment(), "signedOn")), 422, "SIGNED_ON_MISSING", "#/signedOn");
        refused(Api.post(path, 4, with(amendment(), "type", "X")), 422, "UNKNOWN_CODE", "#/type");
        refused(
                Api.post(path, 4, with(amendment(), "effectiveFrom", "2021-01-31")),
                422,
                "EFFECTIVE_BEFORE_LAST",
                "#/effectiveFrom");
        refused(Api.post(path, amendment()), 428, "IF_MATCH_REQUIRED");
        refused(centre.post(path, 4, amendment()), 403, "OUTSIDE_TERRITORY");
        refused(hue.post(path, 4, amendment()), 404, "PLAN_NOT_FOUND");
        assertEquals(before, Rows.written());
    }

    /** It is approved, and its targets are placed, as the plan's are. */
    @Test
    void itStaysWhereItsPlanIs() {
        var path = "plans/" + amend(Fixtures.issued(), 4, amendment());
        var another = Fixtures.drafted();
        var before = Rows.written();
        refused(Api.patch(path, 1, object("unit", "46")), 422, "FIXED_BY_AMENDED", "#/unit");
        refused(Api.patch(path, 1, object("source", "TRANSCRIBED")), 422, "FIXED_BY_AMENDED", "#/source");
        refused(Api.patch(path, 1, object("parentPlan", another)), 422, "FIXED_BY_AMENDED", "#/parentPlan");
        assertEquals(before, Rows.written());
        Api.get(path).then().header("ETag", startsWith("\"1-"));
    }

    private static Response issue(String amendment) {
        return Api.post("plans/" + amendment + "/issue", 3, ISSUE);
    }
}
