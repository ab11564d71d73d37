package vn.tgpl.activities.mechanism;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Problems.refused;
import static vn.tgpl.activities.Problems.refusedParameter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import vn.tgpl.kittest.TestServices;

/** A POST that is sent again has one effect and one answer. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class IdempotencyIT {
    private final String key = UUID.randomUUID().toString();

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
    void aKeyIsShortAndVisible() {
        var before = Rows.written();
        for (var bad : new String[] {"", "a b", "x".repeat(256), "tab\there"}) {
            refusedParameter(plan(bad, Fixtures.planned()), 400, "BAD_HEADER", "Idempotency-Key");
        }
        assertEquals(before, Rows.written());
        plan("x".repeat(255 - key.length()) + key, Fixtures.planned()).then().statusCode(201);
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
