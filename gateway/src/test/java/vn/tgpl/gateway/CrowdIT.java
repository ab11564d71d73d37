package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls of one kind that take long must not keep other kinds waiting. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "tgpl.gateway.answer-timeout", value = "30s"),
            @ResourceArg(name = "tgpl.gateway.lane-patience", value = "2s"),
            @ResourceArg(name = "tgpl.gateway.lanes.report.places", value = "1"),
            @ResourceArg(name = "tgpl.gateway.lanes.report.waiting", value = "1"),
        })
class CrowdIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void someRunSomeWaitAndTheOthersAreRefusedAtOnce() throws Exception {
        var first = report();
        var held = StubServices.HELD.take();
        var second = report();
        var third = report();
        var refused = (HttpResponse<?>) CompletableFuture.anyOf(second, third).join();
        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().toString().contains("\"code\":\"OVERLOADED\""));
        assertEquals("2", refused.headers().firstValue("Retry-After").orElse(""));
        held.end("1");
        assertEquals("1", first.join().body());
        StubServices.HELD.take().end("2");
        assertEquals("2", (second.join() == refused ? third : second).join().body());
    }

    @Test
    void whoeverWaitsTooLongIsRefused() throws Exception {
        var first = report();
        var held = StubServices.HELD.take();
        given().get("/api/v1/reports/held").then().statusCode(503).body("code", equalTo("OVERLOADED"));
        held.end();
        first.join();
    }

    @Test
    void writesAndReadsPassTheQueueOfTheReports() throws Exception {
        var first = report();
        var held = StubServices.HELD.take();
        given().body("{}").post("/api/v1/reports/preview").then().statusCode(200);
        given().get("/api/v1/reports/explain").then().statusCode(200).body("service", notNullValue());
        given().get("/api/v1/plans").then().statusCode(200);
        held.end();
        first.join();
    }

    @Test
    void whoeverGoesAwayGivesThePlaceBack() throws Exception {
        try (var wire = new Wire()) {
            wire.send("GET /api/v1/reports/held HTTP/1.1\r\nHost: x\r\n\r\n");
            StubServices.HELD.take();
        }
        var next = report();
        StubServices.HELD.take().end("here");
        assertEquals("here", next.join().body());
    }

    private CompletableFuture<HttpResponse<String>> report() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/reports/held"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
