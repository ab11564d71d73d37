package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class RoutingIT {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @CsvSource({
        "/api/v1/plans, plan",
        "/api/v1/programmes/ETHNIC_2021, plan",
        "/api/v1/code-lists/categories/codes, plan",
        "/api/v1/indicators, plan",
        "/api/v1/administrative-units/01, plan",
        "/api/v1/organisations, plan",
        "/api/v1/assignments/7, plan",
        "/api/v1/activities/x/hold, activity",
        "/api/v1/reports/target-vs-actual, reporting",
    })
    void theFirstSegmentChoosesTheService(String path, String service) {
        given().get(path).then().statusCode(200).body("service", equalTo(service));
    }

    @Test
    void methodBodyQueryAndOwnHeadersArriveUnchanged() {
        given().urlEncodingEnabled(false)
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .contentType(ContentType.JSON)
                .body("{\"a\": 1}")
                .patch("/api/v1/plans/7?q=a%20b&q=%C4%91&empty=")
                .then()
                .statusCode(200)
                .body("method", equalTo("PATCH"))
                .body("uri", equalTo("/api/v1/plans/7?q=a%20b&q=%C4%91&empty="))
                .body("body", equalTo(8))
                .body("headers.if-match", contains("\"3\""))
                .body("headers.idempotency-key", contains("k-1"));
    }

    @Test
    void aChunkedBodyArrivesWhole() throws IOException {
        try (var wire = new Wire()) {
            wire.send("POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            wire.send("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
            assertTrue(wire.receiveUntil("}").endsWith("\"body\":11}"));
        }
    }

    @Test
    void headersThatSpeakForTheGatewayOrForOneConnectionAreDropped() {
        given().header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Real-IP", "1.2.3.4")
                .header("X-Original-URL", "/q/metrics")
                .header("Connection", "keep-alive, X-Mine")
                .header("X-Mine", "1")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic eA==")
                .get("/api/v1/plans")
                .then()
                .body("headers.x-forwarded-for", contains("127.0.0.1"))
                .body("headers.x-forwarded-host", nullValue())
                .body("headers.x-forwarded-proto", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.x-original-url", nullValue())
                .body("headers.x-mine", nullValue())
                .body("headers.te", nullValue())
                .body("headers.proxy-authorization", nullValue())
                .body("headers.host", not(contains("evil.example")));
    }

    @Test
    void aWellFormedRequestIdIsKept() {
        given().header("X-Request-Id", "abc.DEF_1-2")
                .get("/api/v1/plans")
                .then()
                .header("X-Request-Id", "abc.DEF_1-2")
                .body("headers.x-request-id", contains("abc.DEF_1-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "<script>", "%0a", "12345678901234567890123456789012345678901234567890123456789012345"})
    void anyOtherRequestIdIsReplaced(String id) {
        var answer = given().header("X-Request-Id", id).get("/api/v1/plans").then();
        answer.header("X-Request-Id", matchesPattern(UUID));
        answer.body("headers.x-request-id", contains(answer.extract().header("X-Request-Id")));
    }

    @Test
    void dotSegmentsLeadNowhereElse() throws IOException {
        for (var path : new String[] {
            "/api/v1/plans/../../../q/metrics",
            "/api/v1/plans/%2e%2e/%2E%2E/%2e%2e/q/x",
            "/api/v1/./../v1/../../health/x"
        }) {
            try (var wire = new Wire()) {
                wire.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
                var answer = wire.receiveUntil("}");
                assertTrue(answer.startsWith("HTTP/1.1 404") || !answer.contains("\"service\""), answer);
            }
        }
        given().urlEncodingEnabled(false)
                .get("/api/v1/reports/../plans/a")
                .then()
                .body("service", equalTo("plan"))
                .body("uri", equalTo("/api/v1/plans/a"));
    }

    @Test
    void aLargeAnswerIsStreamed() throws Exception {
        try (var stream = given().get("/api/v1/reports/big")
                .then()
                .statusCode(200)
                .extract()
                .asInputStream()) {
            var total = 0L;
            var part = new byte[1 << 16];
            for (int read; (read = stream.read(part)) >= 0; ) total += read;
            assertEquals(StubServices.BIG, total);
        }
    }

    @Test
    void anAnswerThatComesInPartsIsPassedOnAsItComes() throws IOException {
        try (var wire = new Wire()) {
            wire.send("GET /api/v1/reports/dripping HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(!wire.receiveUntil("first\n").contains("second"));
            wire.receiveUntil("second\n");
        }
    }

    @Test
    void aLocationNamesNoAddressInside() {
        given().post("/api/v1/plans/created")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/plans/created")
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store");
    }

    @Test
    void whoHasTheAnswerIsToldSoByTheService() {
        given().get("/api/v1/programmes/known").then().statusCode(200).header("ETag", "W/\"1\"");
        given().header("If-None-Match", "W/\"1\"")
                .get("/api/v1/programmes/known")
                .then()
                .statusCode(304)
                .header("ETag", "W/\"1\"")
                .body(blankOrNullString());
    }

    @Test
    void answersCarryTheSecurityHeadersOnceAndNoHopByHopOnes() {
        var answer = given().get("/api/v1/plans/private").then();
        answer.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "private, max-age=1")
                .header("X-Hop", nullValue());
        given().get("/api/v1/plans").then().header("Cache-Control", "no-store");
        given().post("/api/v1/plans/private").then().header("Cache-Control", "private, max-age=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/plans", "GET /api/v1/nix", "GET /api/v1/cases", "POST /api/v1/plans"})
    void aConnectionServesRequestAfterRequest(String line) throws IOException {
        try (var wire = new Wire()) {
            var body = line.startsWith("POST") ? "Content-Length: 2\r\n\r\n{}" : "\r\n";
            for (var id = 1; id <= 3; id++) {
                wire.send(line + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: number-" + id + "\r\n" + body);
                assertTrue(wire.receiveUntil("X-Request-Id: number-" + id).contains("number-" + id));
            }
        }
    }

    @Test
    void theCallersTokenArrivesByteForByteAndNoOtherIsEverSent() {
        var odd = "Bearer  not.a.token ~+/==\u00e9";
        given().header("Authorization", odd).get("/api/v1/plans").then().body("headers.authorization", contains(odd));
        var valid = Issuer.bearer("routing");
        given().header("Authorization", valid)
                .get("/api/v1/plans")
                .then()
                .body("headers.authorization", contains(valid));
        given().get("/api/v1/plans").then().body("headers.authorization", nullValue());
    }

    @Test
    void aTraceGoesOnAndIsBegunWhereThereIsNone() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        given().header("traceparent", trace).get("/api/v1/plans").then().body("headers.traceparent", contains(trace));
        for (var bad : new String[] {"x", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01"}) {
            given().header("traceparent", bad)
                    .get("/api/v1/plans")
                    .then()
                    .body("headers.traceparent[0]", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
        }
        given().get("/api/v1/plans")
                .then()
                .body("headers.traceparent[0]", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void browsersAreToldToKeepAway() {
        given().get("/api/v1/plans")
                .then()
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Frame-Options", "DENY")
                .header("Strict-Transport-Security", nullValue());
        given().get("/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"));
    }

    @Test
    void headAnswersWithoutABody() {
        given().head("/api/v1/plans").then().statusCode(200).header("X-Request-Id", matchesPattern(UUID));
    }
}
