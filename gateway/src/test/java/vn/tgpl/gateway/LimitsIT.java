package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubServices.class)
class LimitsIT {
    private static final int LIMIT = 2 * 1024 * 1024;
    /** As the stubs' settings have it; some of other tests may be open, too. */
    private static final int CONNECTIONS = 200;

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        given().body(new byte[LIMIT])
                .post("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("body", equalTo(LIMIT));
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeTheBodyIsSent() throws IOException {
        try (var wire = new Wire()) {
            wire.send("POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nContent-Length: " + (LIMIT + 1) + "\r\n\r\n");
            var answer = wire.receiveUntil("}");
            assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
            assertTrue(wire.closed());
        }
    }

    @Test
    void anExpectingCallerIsNotToldToSendABodyThatIsTooLarge() throws IOException {
        try (var wire = new Wire()) {
            var head = "POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: ";
            wire.send(head + (LIMIT + 1) + "\r\n\r\n");
            assertFalse(wire.receiveUntil("}").contains("100 Continue"));
        }
        try (var wire = new Wire()) {
            wire.send("POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            assertTrue(wire.receiveUntil("\r\n\r\n").startsWith("HTTP/1.1 100"));
            wire.send("abc");
            assertTrue(wire.receiveUntil("\"body\":3}").endsWith("\"body\":3}"));
        }
    }

    @Test
    void aChunkedBodyIsRefusedWhenItGrowsBeyondTheLimit() throws IOException {
        try (var wire = new Wire()) {
            wire.send("POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (var i = 0; i < LIMIT / 0x10000 + 1; i++) wire.send(chunk);
            var answer = wire.receiveUntil("}");
            assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
            assertTrue(wire.closed());
        }
        given().get("/api/v1/plans").then().statusCode(200);
    }

    @Test
    void moreConnectionsThanTheLimitAreClosedAndTheOthersGoOn() throws IOException {
        var wires = new ArrayList<Wire>();
        try {
            wires.add(new Wire());
            wires.getFirst().send("GET /api/v1/plans HTTP/1.1\r\nHost: x\r\n");
            while (wires.size() < CONNECTIONS) wires.add(new Wire());
            try (var more = new Wire()) {
                assertTrue(more.closed());
            }
            wires.getFirst().send("\r\n");
            assertTrue(wires.getFirst().receiveUntil("\r\n").startsWith("HTTP/1.1 200"));
        } finally {
            for (var wire : wires) wire.close();
        }
        await().ignoreExceptions()
                .untilAsserted(() -> given().get("/api/v1/plans").then().statusCode(200));
    }

    @Test
    void tooLongAnAddressIs414() {
        given().get("/api/v1/plans?q=" + "x".repeat(8200))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("code", equalTo("URI_TOO_LONG"));
    }

    @Test
    void tooManyHeadersAre431() {
        given().header("X-Long", "x".repeat(17_000))
                .get("/api/v1/plans")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("code", equalTo("HEADERS_TOO_LARGE"));
    }
}
