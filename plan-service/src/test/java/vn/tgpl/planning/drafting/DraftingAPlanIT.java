package vn.tgpl.planning.drafting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class DraftingAPlanIT {
    @BeforeEach
    void organisations() {
        Fixtures.organisations();
    }

    @Test
    void theAnswerIsWhatIsReadAfterwards() {
        var drafted = Api.post("plans", Fixtures.plan());
        drafted.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Consistency-Token", notNullValue())
                .header("Location", endsWith("/api/v1/plans/" + drafted.path("id")))
                .body("version", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("$", not(hasKey("issuedOn")))
                .body("warnings", empty())
                .body("tasks[1].parent", equalTo(drafted.path("tasks[0].id")))
                .body("targets[0].task", equalTo(drafted.path("tasks[1].id")));
        var read = Api.get("plans/" + drafted.path("id"));
        read.then().statusCode(200).header("ETag", startsWith("\"1-"));
        assertEquals(drafted.asString(), read.asString());
    }

    @Test
    void whatATargetLeavesToThePlanIsFilledIn() {
        Api.post("plans", Fixtures.plan())
                .then()
                .body("targets[0].unit", equalTo("01"))
                .body("targets[0].period", equalTo(Fixtures.period("2021-01-01", "2025-12-31")))
                .body("targets[0].bound", equalTo(object("low", 20, "high", 30)));
    }

    @Test
    void aTargetWithoutBoundIsTracked() {
        var tracked = without(Fixtures.target("1"), "bound");
        Api.post("plans", with(Fixtures.plan(), "targets", List.of(tracked)))
                .then()
                .statusCode(201)
                .body("targets[0]", not(hasKey("bound")));
    }

    @Test
    void numberIssuerAndDayOfSigningAreUsedOnce() {
        var plan = Fixtures.plan();
        Api.post("plans", plan).then().statusCode(201);
        var before = Rows.written();
        refused(Api.post("plans", plan), 409, "PLAN_NUMBER_TAKEN");
        assertEquals(before, Rows.written());
        Api.post("plans", with(plan, "signedOn", "2022-01-15")).then().statusCode(201);
        Api.post("plans", with(plan, "issuer", "HN-UBND")).then().statusCode(201);
    }

    @Test
    void noDayOfSigningIsAValueToo() {
        var plan = Fixtures.transcribed();
        Api.post("plans", plan).then().statusCode(201);
        refused(Api.post("plans", plan), 409, "PLAN_NUMBER_TAKEN");
    }

    @Test
    void aTranscribedPlanSaysWhatItsSourceDoesNot() {
        Api.post("plans", Fixtures.transcribed())
                .then()
                .statusCode(201)
                .body("$", not(hasKey("signedOn")))
                .body(
                        "warnings",
                        equalTo(List.of(
                                object(
                                        "code",
                                        "SIGNED_ON_MISSING",
                                        "pointer",
                                        "#/signedOn",
                                        "message",
                                        "The day of signing is missing"),
                                object(
                                        "code",
                                        "LEAD_MISSING",
                                        "pointer",
                                        "#/tasks/0/roles",
                                        "message",
                                        "No body leads the task"))));
    }

    @Test
    void warningsSpeakTheLanguageOfTheRequest() {
        var id = Fixtures.drafted(Fixtures.transcribed());
        given().header("Accept-Language", "vi")
                .get("/api/v1/plans/" + id)
                .then()
                .body("warnings[0].message", equalTo("Thiếu ngày ký"));
    }

    @Test
    void anOriginalPlanMayNotLackIt() {
        var plan = with(Fixtures.transcribed(), "source", "ORIGINAL");
        refused(Api.post("plans", plan), 422, "SIGNED_ON_MISSING", "#/signedOn")
                .body("errors.code", equalTo(List.of("SIGNED_ON_MISSING", "LEAD_MISSING")));
        var leads = List.of(object("role", "LEAD", "organisation", "HN-TT"), object("role", "LEAD", "name", "Các sở"));
        plan = with(Fixtures.plan(), "tasks", List.of(with(Fixtures.task("1"), "roles", leads)), "targets", List.of());
        refused(Api.post("plans", plan), 422, "SEVERAL_LEADS", "#/tasks/0/roles");
    }

    @Test
    void itMayRestOnOtherPlans() {
        var upper = Fixtures.drafted();
        var basis = object("order", 1, "number", "1/KH", "plan", upper);
        Api.post("plans", with(Fixtures.plan(), "parentPlan", upper, "legalBases", List.of(basis)))
                .then()
                .statusCode(201)
                .body("parentPlan", equalTo(upper))
                .body("legalBases[0].plan", equalTo(upper));
        var unknown = UUID.randomUUID().toString();
        refused(Api.post("plans", with(Fixtures.plan(), "parentPlan", unknown)), 422, "UNKNOWN_PLAN", "#/parentPlan");
        refused(
                Api.post("plans", with(Fixtures.plan(), "legalBases", List.of(with(basis, "plan", unknown)))),
                422,
                "UNKNOWN_PLAN",
                "#/legalBases/0/plan");
    }

    @Test
    void theSameKeyGivesTheSamePlan() {
        var key = UUID.randomUUID().toString();
        var plan = Fixtures.plan();
        var first = Api.json().header("Idempotency-Key", key).body(plan).post("/api/v1/plans");
        var before = Rows.written();
        var again = Api.json().header("Idempotency-Key", key).body(plan).post("/api/v1/plans");
        again.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertEquals(first.asString(), again.asString());
        refused(
                Api.json().header("Idempotency-Key", key).body(Fixtures.plan()).post("/api/v1/plans"),
                422,
                "KEY_REUSED");
        assertEquals(before, Rows.written());
    }

    @Test
    void theLargestPlanIsTakenAndNotOneTaskMore() {
        var tasks = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> Fixtures.task("" + i))
                .toList();
        var targets = IntStream.range(0, 1000)
                .mapToObj(day -> with(
                        Fixtures.target("500"),
                        "recurrence",
                        "ONCE",
                        "period",
                        Fixtures.period(
                                LocalDate.parse("2021-01-01").plusDays(day).toString(), "2025-12-31")))
                .toList();
        var plan = with(Fixtures.plan(), "tasks", tasks, "targets", targets);
        var id = Fixtures.drafted(plan);
        Api.get("plans/" + id).then().body("tasks", hasSize(500)).body("targets", hasSize(1000));
        refused(Api.post("plans/" + id + "/tasks", 1, Fixtures.task("501")), 422, "SIZE", "#/tasks");
        refused(Api.post("plans/" + id + "/targets", 1, Fixtures.target("1")), 422, "SIZE", "#/targets");
    }
}
