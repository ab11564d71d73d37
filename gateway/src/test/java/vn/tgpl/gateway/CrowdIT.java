package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neither calls of one kind that take long, nor one caller, nor slow senders may keep the others waiting. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "tgpl.gateway.answer-timeout", value = "30s"),
            @ResourceArg(name = "tgpl.gateway.lane-patience", value = "2s"),
            @ResourceArg(name = "tgpl.gateway.lanes.report.places", value = "1"),
            @ResourceArg(name = "tgpl.gateway.lanes.report.waiting", value = "1"),
            @ResourceArg(name = "tgpl.gateway.lanes.read.each", value = "1"),
            @ResourceArg(name = "tgpl.gateway.lanes.read.waiting", value = "8"),
            @ResourceArg(name = "tgpl.gateway.lanes.write.places", value = "1"),
            @ResourceArg(name = "tgpl.gateway.lanes.upload.places", value = "1"),
            @ResourceArg(name = "tgpl.quota.client.capacity", value = "5"),
            @ResourceArg(name = "tgpl.quota.client.period", value = "1h"),
            @ResourceArg(name = "tgpl.quota.cost.bulk", value = "1"),
            @ResourceArg(name = "tgpl.gateway.refusal-delay", value = "1h"),
        })
class CrowdIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void callersAreKnown() {
        Issuer.awaitKnown();
    }

    @Test
    void someRunSomeWaitAndTheOthersAreRefusedAtOnce() throws Exception {
        var first = report();
        var held = StubServices.held();
        var second = report();
        var third = report();
        var refused = (HttpResponse<?>) CompletableFuture.anyOf(second, third).join();
        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().toString().contains("\"code\":\"OVERLOADED\""));
        assertEquals("2", refused.headers().firstValue("Retry-After").orElse(""));
        held.end("1");
        assertEquals("1", first.join().body());
        StubServices.held().end("2");
        assertEquals("2", (second.join() == refused ? third : second).join().body());
    }

    @Test
    void whoeverWaitsTooLongIsRefused() throws Exception {
        var first = report();
        var held = StubServices.held();
        given().get("/api/v1/reports/held").then().statusCode(503).body("code", equalTo("OVERLOADED"));
        held.end();
        first.join();
    }

    @Test
    void writesAndReadsPassTheQueueOfTheReports() throws Exception {
        var first = report();
        var held = StubServices.held();
        given().body("{}").post("/api/v1/reports/other").then().statusCode(200);
        given().get("/api/v1/reports/explain").then().statusCode(200).body("service", notNullValue());
        given().get("/api/v1/plans").then().statusCode(200);
        held.end();
        first.join();
    }

    @Test
    void whoeverGoesAwayGivesThePlaceBack() throws Exception {
        try (var wire = new Wire()) {
            wire.send("GET /api/v1/reports/held HTTP/1.1\r\nHost: x\r\n\r\n");
            StubServices.held();
        }
        var next = report();
        StubServices.held().end("here");
        assertEquals("here", next.join().body());
    }

    @Test
    void oneCallerHasItsShareOfTheReadsAndNoMore() throws Exception {
        var first = read("greedy");
        var held = StubServices.held();
        var second = read("greedy");
        var third = read("greedy");
        var refused = (HttpResponse<?>) CompletableFuture.anyOf(second, third).join();
        assertEquals(429, refused.statusCode());
        assertTrue(refused.body().toString().contains("\"code\":\"TOO_MANY_AT_ONCE\""));
        assertEquals("2", refused.headers().firstValue("Retry-After").orElse(""));
        var other = read("modest");
        StubServices.held().end("other");
        assertEquals("other", other.join().body());
        held.end("1");
        assertEquals("1", first.join().body());
        StubServices.held().end("2");
        assertEquals("2", (second.join() == refused ? third : second).join().body());
    }

    @Test
    void whoReadsLongPagesReadsOneAtATimeAndIsNotInTheWayOfOthers() throws Exception {
        var first = longPage("crawler-of-lists");
        var held = StubServices.held();
        var second = longPage("crawler-of-lists");
        assertEquals(200, plans(Issuer.bearer("crawler-of-lists")).join().statusCode());
        var other = longPage("other-reader");
        StubServices.held().end("other");
        assertEquals("other", other.join().body());
        held.end("1");
        assertEquals("1", first.join().body());
        StubServices.held().end("2");
        assertEquals("2", second.join().body());
    }

    @Test
    void whoGoesOnAskingBeyondItsQuotaIsAnsweredLateAndTheOthersOnTheSameConnectionAtOnce() {
        var crawler = Issuer.bearer("crawler");
        for (var i = 0; i < 5; i++)
            given().header("Authorization", crawler).get("/api/v1/plans").then().statusCode(200);
        assertEquals(429, plans(crawler).join().statusCode());
        var asked = new ArrayList<CompletableFuture<?>>();
        await().until(() -> {
            asked.add(plans(crawler));
            return heldRefusals() > 0;
        });
        assertEquals(200, plans(Issuer.bearer("patient")).join().statusCode());
        assertTrue(heldRefusals() > 0);
        asked.forEach(late -> late.cancel(true));
        await().until(() -> heldRefusals() == 0);
    }

    @Test
    void aSmallBodyThatComesSlowlyTakesNoPlace() throws IOException {
        try (var wire = new Wire()) {
            wire.send("POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 6\r\n\r\n");
            wire.receiveUntil("100 Continue");
            wire.send("abc");
            given().body("{}").post("/api/v1/plans").then().statusCode(200);
            wire.send("def");
            assertTrue(wire.receiveUntil("\"body\":6}").endsWith("\"body\":6}"));
        }
    }

    @Test
    void aLongBodyThatComesSlowlyTakesOnlyAPlaceOfItsOwnKind() throws IOException {
        try (var wire = new Wire()) {
            wire.send(
                    "POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 70000\r\n\r\n");
            wire.receiveUntil("100 Continue");
            wire.send("abc");
            given().body("{}").post("/api/v1/plans").then().statusCode(200);
            given().body(new byte[70_000]).post("/api/v1/plans").then().statusCode(503);
            wire.send("x".repeat(69_997));
            assertTrue(wire.receiveUntil("\"body\":70000}").endsWith("\"body\":70000}"));
        }
    }

    private CompletableFuture<HttpResponse<String>> report() {
        return send(call("/api/v1/reports/held").version(HttpClient.Version.HTTP_1_1));
    }

    private CompletableFuture<HttpResponse<String>> read(String client) {
        return send(call("/api/v1/plans/held").header("Authorization", Issuer.bearer(client)));
    }

    private CompletableFuture<HttpResponse<String>> longPage(String client) {
        return send(call("/api/v1/plans/held?limit=200").header("Authorization", Issuer.bearer(client)));
    }

    private CompletableFuture<HttpResponse<String>> plans(String bearer) {
        return send(call("/api/v1/plans").header("Authorization", bearer));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder call) {
        return http.sendAsync(call.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private int heldRefusals() {
        return (int) meters.get("gateway.refusals.held").gauge().value();
    }
}
