package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubServices.class)
class FailingServicesIT {
    @TestHTTPResource(value = "", management = true)
    String management;

    @Test
    void aServiceThatIsDownIs503() {
        given().get("/api/v1/cases")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("UPSTREAM_DOWN"))
                .body("type", equalTo("/problems/upstream-down"))
                .body("status", equalTo(503))
                .body("traceId", notNullValue());
        given().body("{}").post("/api/v1/requests").then().statusCode(503);
    }

    @Test
    void aServiceThatDoesNotAnswerIs504() {
        given().get("/api/v1/plans/silent").then().statusCode(504).body("code", equalTo("UPSTREAM_TIMEOUT"));
        given().body("{}")
                .post("/api/v1/plans/silent")
                .then()
                .statusCode(504)
                .body("code", equalTo("UPSTREAM_TIMEOUT"));
    }

    @Test
    void aWriteThatWasCutOffIsNotSentAgain() {
        StubServices.CUT.set(0);
        given().body("{}").post("/api/v1/plans/cut").then().statusCode(503).body("code", equalTo("UPSTREAM_DOWN"));
        given().delete("/api/v1/plans/cut").then().statusCode(503);
        assertEquals(2, StubServices.CUT.get());
    }

    @Test
    void aReadThatWasCutOffIsSentOnceMore() {
        StubServices.CUT.set(0);
        given().get("/api/v1/plans/cut").then().statusCode(503).body("code", equalTo("UPSTREAM_DOWN"));
        assertEquals(2, StubServices.CUT.get());
    }

    @Test
    void halfAnAnswerDoesNotLookWhole() throws IOException {
        try (var wire = new Wire()) {
            wire.send("GET /api/v1/plans/half HTTP/1.1\r\nHost: x\r\n\r\n");
            var answer = wire.receiveUntil("never");
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("x".repeat(500)));
        }
    }

    @Test
    void theHealthPageNamesTheServiceThatIsDown() {
        given().get("/health")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("services.plan.status", equalTo("UP"))
                .body("services.case.status", equalTo("DOWN"))
                .body("services.plan.circuit", notNullValue())
                .body("services.reporting.ms", notNullValue())
                .body("issuer.status", equalTo("UP"))
                .body("quotas", equalTo("LOCAL"));
    }

    @Test
    void aServiceThatGoesOnFailingIsLeftAloneForAWhile() {
        for (var i = 0; i < 10; i++) given().delete("/api/v1/cases/1").then().statusCode(503);
        given().get("/health").then().body("services.case.circuit", anyOf(equalTo("OPEN"), equalTo("HALF_OPEN")));
        given().get("/api/v1/cases")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("UPSTREAM_DOWN"));
        given().get("/health").then().body("services.plan.circuit", equalTo("CLOSED"));
    }

    @Test
    void theGatewayIsReadyWhateverTheServicesAreAndSaysSoAtADoorOfItsOwn() {
        given().get(management + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get(management + "metrics").then().statusCode(200);
        for (var page : List.of("health/ready", "metrics", "info")) {
            given().get("/q/" + page).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void aBadGatewayOnTheWayIsTriedOnceMoreForAReadOnly() {
        StubServices.CUT.set(0);
        given().get("/api/v1/plans/bad-gateway").then().statusCode(502);
        assertEquals(2, StubServices.CUT.get());
        given().body("{}").post("/api/v1/plans/bad-gateway").then().statusCode(502);
        assertEquals(3, StubServices.CUT.get());
    }
}
