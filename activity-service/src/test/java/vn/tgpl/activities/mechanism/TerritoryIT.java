package vn.tgpl.activities.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.AuditTrail;
import vn.tgpl.activities.AuditTrail.Entry;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.activities.Rows;
import vn.tgpl.contracts.AssignmentFact;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestServices;

/** What lies outside of one's territory does not exist, and nothing can be put there. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class TerritoryIT {
    private static final Map<String, Object> IN_THANH_HOA =
            with(Fixtures.planned(), "unit", "38", "organisation", "TH-TT");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
    }

    @Test
    void aThingOfAnotherProvinceDoesNotExist() {
        doesNotExistFor(As.officerOf("38"), Fixtures.plannedActivity());
        doesNotExistFor(As.officerOf("01"), Fixtures.plannedActivity(IN_THANH_HOA));
    }

    @Test
    void aThingOfAnotherCentreDoesNotExist() {
        doesNotExistFor(
                As.headOf("HN-TT"), Fixtures.plannedActivity(with(Fixtures.planned(), "organisation", "HN-VP")));
        doesNotExistFor(As.headOf("TH-TT"), Fixtures.plannedActivity());
    }

    private static void doesNotExistFor(As somebody, String id) {
        var before = Rows.written();
        for (var verb : List.of("postpone", "cancel", "void")) {
            refused(somebody.verb(id, verb, 1, Fixtures.reason()), 404, "ACTIVITY_NOT_FOUND");
        }
        refused(somebody.verb(id, "hold", 1, Fixtures.held()), 404, "ACTIVITY_NOT_FOUND");
        refused(somebody.verb(id, "correct", 1, Fixtures.corrected()), 404, "ACTIVITY_NOT_FOUND");
        refused(somebody.patch(id, 1, object("title", "Của tôi")), 404, "ACTIVITY_NOT_FOUND");
        assertFalse(somebody.list("kind=COMM_EVENT").contains(id));
        // neither does If-Match tell
        refused(
                somebody.json().body(Fixtures.reason()).post(Api.ACTIVITIES + "/" + id + "/void"),
                404,
                "ACTIVITY_NOT_FOUND");
        assertEquals(before, Rows.written());
        assertEquals(
                List.of(new Entry(
                        somebody.subject(), "test", "getActivity", "activities/" + id, "DENIED", "ACTIVITY_NOT_FOUND")),
                AuditTrail.of(() -> refused(somebody.get(id), 404, "ACTIVITY_NOT_FOUND")));
        // in the very words for what never was
        var never = UUID.randomUUID().toString();
        assertEquals(problem(somebody, never), problem(somebody, id));
    }

    private static String problem(As somebody, String id) {
        return somebody.get(id).asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void anActivityCarriesOutATaskOfAPlanThatItsProvinceMayRead() {
        var withTask = with(Fixtures.planned(), "planTask", PlanService.TASK.toString());
        As.officerOf("01").plan(withTask).then().statusCode(201);
        refused(
                As.officerOf("38").plan(with(IN_THANH_HOA, "planTask", PlanService.TASK.toString())),
                422,
                "UNKNOWN_TASK",
                "#/planTask");
    }

    @Test
    void aProvinceSeesAllOfItsOrganisationsAndACentreItsBranches() {
        var centre = Fixtures.plannedActivity();
        var branch = Fixtures.plannedActivity(with(Fixtures.planned(), "organisation", "HN-TT-CN1"));
        var office = Fixtures.plannedActivity(with(Fixtures.planned(), "organisation", "HN-VP"));
        var officer = As.officerOf("01");
        var head = As.headOf("HN-TT");
        var headOfBranch = As.headOf("HN-TT-CN1");
        for (var id : List.of(centre, branch, office)) assertTrue(officer.sees(id));
        assertTrue(officer.list("kind=COMM_EVENT&unit=01").containsAll(List.of(centre, branch, office)));
        assertEquals(List.of(true, true, false), List.of(head.sees(centre), head.sees(branch), head.sees(office)));
        assertEquals(
                List.of(false, true, false),
                List.of(headOfBranch.sees(centre), headOfBranch.sees(branch), headOfBranch.sees(office)));
        head.verb(branch, "hold", 1, Fixtures.held()).then().statusCode(200);
    }

    @Test
    void acrossTheBorderACentreKeepsWhatIsItsOwn() {
        // an event of Hà Nội's centre in Thanh Hóa: both may see it
        var id = Fixtures.plannedActivity(with(Fixtures.planned(), "unit", "38"));
        assertTrue(As.headOf("HN-TT").sees(id));
        assertTrue(As.officerOf("38").sees(id));
        assertFalse(As.officerOf("01").sees(id));
    }

    @Test
    void nothingIsPutOutside() {
        var before = Rows.written();
        var officer = As.officerOf("01");
        outside(officer, with(Fixtures.planned(), "unit", "38"), "#/unit");
        outside(officer, with(Fixtures.planned(), "unit", "VN"), "#/unit");
        outside(officer, with(Fixtures.planned(), "organisation", "TH-TT"), "#/organisation");
        var head = As.headOf("HN-TT");
        outside(head, with(Fixtures.planned(), "unit", "38"), "#/unit");
        outside(head, with(Fixtures.planned(), "organisation", "HN-VP"), "#/organisation");
        outside(head, IN_THANH_HOA, "#/unit");
        assertEquals(before, Rows.written());
        assertEquals(
                List.of(new Entry(head.subject(), "test", "planActivity", "activities", "DENIED", "OUTSIDE_TERRITORY")),
                AuditTrail.of(() -> head.plan(IN_THANH_HOA)));
    }

    private static void outside(As somebody, Map<String, Object> body, String pointer) {
        refused(somebody.plan(body), 403, "OUTSIDE_TERRITORY", pointer);
    }

    @Test
    void nothingIsMovedOutside() {
        var id = Fixtures.plannedActivity();
        var held = Fixtures.heldActivity();
        var before = Rows.written();
        var officer = As.officerOf("01");
        var head = As.headOf("HN-TT");
        for (var somebody : List.of(officer, head)) {
            refused(somebody.patch(id, 1, object("unit", "38")), 403, "OUTSIDE_TERRITORY", "#/unit");
            refused(somebody.patch(id, 1, object("organisation", "TH-TT")), 403, "OUTSIDE_TERRITORY", "#/organisation");
            refused(somebody.verb(held, "correct", 2, Fixtures.corrected()), 403, "OUTSIDE_TERRITORY", "#/unit");
        }
        refused(head.patch(id, 1, object("organisation", "HN-VP")), 403, "OUTSIDE_TERRITORY", "#/organisation");
        assertEquals(before, Rows.written());
        officer.patch(id, 1, object("organisation", "HN-VP")).then().statusCode(200);
    }

    @Test
    void withoutAnAssignmentThereIsNothing() {
        var nobody = As.nobodyAssigned("national-officer");
        var id = Fixtures.plannedActivity();
        var before = Rows.written();
        refused(nobody.json().get(Api.ACTIVITIES), 403, "NO_ASSIGNMENT");
        refused(nobody.get(id), 403, "NO_ASSIGNMENT");
        refused(nobody.plan(Fixtures.planned()), 403, "NO_ASSIGNMENT");
        assertEquals(before, Rows.written());
        assertEquals(
                List.of(new Entry(nobody.subject(), "test", "listActivities", "activities", "DENIED", "NO_ASSIGNMENT")),
                AuditTrail.of(() -> nobody.json().get(Api.ACTIVITIES)));
    }

    /** A refusal at the very start of a transaction must not leave it behind for whoever comes next. */
    @Test
    void aRefusalLeavesNothingForTheNextRequest() throws Exception {
        var nobody = As.nobodyAssigned("national-officer");
        var officer = As.officerOf("01");
        Callable<Response> refused = () -> nobody.plan(Fixtures.planned());
        Callable<Response> taken = () -> officer.plan(Fixtures.planned());
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(64, refused))) {
                refused(answer.get(), 403, "NO_ASSIGNMENT");
            }
            for (var answer : threads.invokeAll(Collections.nCopies(64, taken))) {
                assertTrue(officer.sees(
                        answer.get().then().statusCode(201).extract().path("id")));
            }
        }
    }

    @Test
    void anAssignmentHoldsFromItsFirstDayToItsLast() {
        var id = Fixtures.plannedActivity();
        assertEquals(
                403, assigned(TODAY.minusYears(1), TODAY.minusDays(1)).get(id).statusCode());
        assertEquals(403, assigned(TODAY.plusDays(1), null).get(id).statusCode());
        assertEquals(200, assigned(TODAY, null).get(id).statusCode());
        assertEquals(200, assigned(TODAY.minusYears(1), TODAY).get(id).statusCode());
    }

    private static As assigned(LocalDate from, LocalDate to) {
        var officer = As.nobodyAssigned("provincial-officer");
        PlanService.publish(
                new AssignmentFact(UUID.randomUUID(), 1, officer.subject(), "PROVINCE", "01", null, from, to));
        return officer;
    }

    @Test
    void whoIsTransferredLeavesAndArrivesWithTheSameToken() {
        var there = Fixtures.plannedActivity(IN_THANH_HOA);
        var here = Fixtures.plannedActivity();
        var officer = As.nobodyAssigned("provincial-officer");
        var assignment = Access.toProvince(officer.subject(), "01");
        assertEquals(List.of(true, false), List.of(officer.sees(here), officer.sees(there)));
        Access.assign(assignment, officer.subject(), "PROVINCE", "38", null, null);
        assertEquals(List.of(false, true), List.of(officer.sees(here), officer.sees(there)));
        Access.assign(assignment, officer.subject(), "ORGANISATION", null, "HN-TT", null);
        assertEquals(List.of(true, false), List.of(officer.sees(here), officer.sees(there)));
        Access.assign(
                assignment,
                officer.subject(),
                "PROVINCE",
                "38",
                null,
                TODAY.minusDays(1).toString());
        refused(officer.get(there), 403, "NO_ASSIGNMENT");
    }

    @Test
    void severalAssignmentsAddUp() {
        var there = Fixtures.plannedActivity(IN_THANH_HOA);
        var here = Fixtures.plannedActivity();
        var officer = As.officerOf("38");
        Access.toOrganisation(officer.subject(), "HN-TT");
        assertTrue(officer.sees(here) && officer.sees(there));
        assertTrue(officer.list("kind=COMM_EVENT").containsAll(List.of(here, there)));
    }
}
