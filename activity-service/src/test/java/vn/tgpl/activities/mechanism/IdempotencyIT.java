package vn.tgpl.activities.mechanism;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Problems.refused;
import static vn.tgpl.activities.Problems.refusedParameter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.activities.Rows;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;

/** A POST that is sent again has one effect and one answer. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class IdempotencyIT {
    private static final String REQUIRED = "IDEMPOTENCY_KEY_REQUIRED";

    private final String key = UUID.randomUUID().toString();
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
    }

    @Test
    void theSameRequestGetsTheSameAnswer() {
        var first = plan(key, Fixtures.planned());
        first.then().statusCode(201).header("Consistency-Token", notNullValue());
        var before = Rows.written();
        var again = plan(key, Fixtures.planned());
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), again.asString());
        for (var header : new String[] {"Location", "ETag", "Consistency-Token", "Content-Type"}) {
            assertEquals(first.header(header), again.header(header), header);
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void theKeyIsLookedUpBeforeIfMatch() {
        var id = Fixtures.plannedActivity();
        var first = hold(id, Fixtures.held());
        first.then().statusCode(200);
        var again = hold(id, Fixtures.held());
        again.then().statusCode(200).header("ETag", equalTo("\"2\""));
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        var id = Fixtures.plannedActivity();
        plan(key, Fixtures.planned()).then().statusCode(201);
        var before = Rows.written();
        refused(plan(key, with(Fixtures.planned(), "title", "Khác")), 422, "KEY_REUSED");
        refused(hold(id, Fixtures.held()), 422, "KEY_REUSED");
        assertEquals(before, Rows.written());
    }

    @Test
    void twoAtOnceHaveOneEffect() throws Exception {
        var before = Rows.count("activity");
        var together = new CyclicBarrier(2);
        Callable<Response> send = () -> {
            together.await();
            return plan(key, Fixtures.planned());
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(send);
            var other = threads.submit(send);
            assertTrue(Stream.of(one.get(), other.get()).anyMatch(answer -> answer.statusCode() == 201));
            for (var answer : new Response[] {one.get(), other.get()}) {
                if (answer.statusCode() != 201) refused(answer, 409, "KEY_IN_PROGRESS");
            }
        }
        assertEquals(before + 1, Rows.count("activity"));
        plan(key, Fixtures.planned()).then().statusCode(201);
        assertEquals(before + 1, Rows.count("activity"));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        refused(plan(key, object("title", "Thiếu")), 422, "REQUIRED");
        refused(plan(key, with(Fixtures.planned(), "kind", "PARTY")), 422, "UNKNOWN_CODE");
        plan(key, Fixtures.planned()).then().statusCode(201);
    }

    @Test
    void aPostNeedsAKey() {
        var id = Fixtures.plannedActivity();
        var before = Rows.written();
        refusedParameter(withoutKey().body(Fixtures.planned()).post(Api.ACTIVITIES), 400, REQUIRED, "Idempotency-Key");
        refusedParameter(
                withoutKey()
                        .header("If-Match", "\"1\"")
                        .body(Fixtures.held())
                        .post(Api.ACTIVITIES + "/" + id + "/hold"),
                400,
                REQUIRED,
                "Idempotency-Key");
        assertEquals(before, Rows.written());
    }

    @Test
    void keysAreEachSendersOwn() {
        var first = plan(key, Fixtures.planned());
        var other = as(somebody("clerk"), Fixtures.planned());
        other.then().statusCode(201).header("Idempotency-Replayed", equalTo(null));
        assertNotEquals(first.header("Location"), other.header("Location"));
    }

    @Test
    void whileTheFirstIsUnderWayASecondIsSentAway() throws Exception {
        try (var first = Rows.connect("quarkus.datasource");
                var lock = first.createStatement()) {
            lock.execute(
                    "SELECT pg_advisory_lock(hashtextextended('idempotency " + Access.EVERYBODY + " " + key + "', 0))");
            refused(plan(key, Fixtures.planned()), 409, "KEY_IN_PROGRESS");
        }
        plan(key, Fixtures.planned()).then().statusCode(201);
    }

    @Test
    void whoLostTheirRoleGetsNoAnswerOfThen() {
        var somebody = somebody("clerk");
        as(somebody, Fixtures.planned()).then().statusCode(201);
        refused(as(TestIssuer.token(subject, "assessor"), Fixtures.planned()), 403, "NOT_PERMITTED");
        as(somebody, Fixtures.planned()).then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void whoMovedOnGetsNoAnswerOfThen() {
        var assignment = Access.toProvince(subject, "01");
        var officer = TestIssuer.token(subject, "provincial-officer");
        var first = as(officer, Fixtures.planned());
        first.then().statusCode(201);
        Access.assign(assignment, subject, "PROVINCE", "38", null, null);
        var before = Rows.written();
        refused(as(officer, Fixtures.planned()), 403, "OUTSIDE_TERRITORY")
                .header("Location", equalTo(null))
                .header("Idempotency-Replayed", equalTo(null));
        assertEquals(before, Rows.written());
        Access.assign(assignment, subject, "PROVINCE", "01", null, null);
        assertEquals(first.asString(), as(officer, Fixtures.planned()).asString());
    }

    @Test
    void aKeyIsShortAndVisible() {
        var before = Rows.written();
        for (var bad : new String[] {"", "a b", "x".repeat(256), "tab\there"}) {
            refusedParameter(plan(bad, Fixtures.planned()), 400, "BAD_HEADER", "Idempotency-Key");
        }
        assertEquals(before, Rows.written());
        plan("x".repeat(255 - key.length()) + key, Fixtures.planned()).then().statusCode(201);
    }

    private String somebody(String role) {
        Access.toNation(subject);
        return TestIssuer.token(subject, role);
    }

    private Response as(String token, Map<String, Object> body) {
        return Api.json()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .body(body)
                .post(Api.ACTIVITIES);
    }

    private static RequestSpecification withoutKey() {
        return given().noFilters()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + Access.everywhere());
    }

    private static Response plan(String key, Map<String, Object> body) {
        return Api.json().header("Idempotency-Key", key).body(body).post(Api.ACTIVITIES);
    }

    private Response hold(String id, Map<String, Object> body) {
        return Api.json()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body(body)
                .post(Api.ACTIVITIES + "/" + id + "/hold");
    }
}
