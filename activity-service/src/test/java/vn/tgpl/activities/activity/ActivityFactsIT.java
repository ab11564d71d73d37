package vn.tgpl.activities.activity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

/** From the request to the topic. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ActivityFactsIT {
    private final FactsOnTopic topic = FactsOnTopic.of(Topics.ACTIVITY);

    @Test
    void whatIsPlannedAndHeldIsTold() {
        PlanService.publishTheCatalogue();
        var planned = Api.plan(Fixtures.planned());
        planned.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("status", equalTo("PLANNED"));
        String id = planned.path("id");
        assertTrue(planned.header("Location").endsWith("/api/v1/activities/" + id));
        Api.verb(id, "hold", 1, Fixtures.held())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("attendance.total", equalTo(80))
                .body("reason", nullValue());
        var told = topic.await(2, fact -> fact.key().equals(id));
        assertEquals(
                List.of("vn.tgpl.activity.planned.v1", "vn.tgpl.activity.held.v1"),
                told.stream().map(FactsOnTopic.Published::type).toList());
        assertEquals(
                List.of(1L, 2L),
                told.stream().map(FactsOnTopic.Published::version).toList());
        var body = told.getLast().body();
        assertEquals("2024-03-14", body.get("heldOn").textValue());
        assertEquals(1, body.get("epoch").intValue());
        assertEquals(80, body.at("/attendance/total").intValue());
        assertEquals(200, body.at("/quantities/copies").intValue());
        Stream.of("title", "place", "reason")
                .forEach(name -> assertTrue(body.path(name).isMissingNode(), name));
    }
}
