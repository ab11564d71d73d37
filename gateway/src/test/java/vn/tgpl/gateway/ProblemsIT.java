package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class ProblemsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nix", "/api", "/api/v1", "/api/v1/", "/api/v1/nguyen-van-a", "/api/v2/plans", "/q/nix"})
    void anUnknownPathIsAProblemThatEchoesNothing(String path) {
        given().header("Accept", "text/html")
                .header("X-Request-Id", "r-1")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("code", equalTo("NOT_FOUND"))
                .body("traceId", equalTo("r-1"))
                .body(not(containsString("nguyen")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "          | vi",
                "vi        | vi",
                "en-GB,en;q=0.8 | en",
                "fr, en;q=0.5, vi;q=0.4 | en",
                "en;q=0    | vi",
                "de        | vi",
                ";;;=      | vi",
            })
    void theLanguageIsTheCallersChoice(String wanted, String language) {
        var title =
                language.equals("en") ? "There is no resource at this address" : "Không có tài nguyên ở địa chỉ này";
        given().headers("Accept-Language", wanted == null ? "" : wanted)
                .get("/api/v1/nix")
                .then()
                .header("Content-Language", language)
                .body("title", equalTo(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO", "PROPFIND"})
    void otherMethodsAreRefusedWithTheAllowedOnes(String method) {
        given().request(method, "/api/v1/plans")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT other.example:443 HTTP/1.1",
                "GET /api/v1/plans/%zz HTTP/1.1",
                "GET /api/v1/plans/%c0%ae HTTP/1.1",
                "GET api HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET /%2 HTTP/1.1",
                "GET  HTTP/1.1",
                "GET /api/v1/plans?q=\u0001 HTTP/1.1",
                "GET http://other.example/api/v1/nix HTTP/1.1",
                "NONSENSE",
            })
    void whatCannotBeReadNeverBecomesA5xx(String line) throws IOException {
        try (var wire = new Wire()) {
            wire.send(line + "\r\nHost: x\r\n\r\n");
            var answer = wire.receiveUntil("\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1\\.[01] [24]\\d\\d .*"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans/%zz", "/%zz", "/api/v1/plans?limit=zz%", "/api/v1/plans?q={zz}"})
    void anUnreadableAddressIsAProblem(String address) throws IOException {
        try (var wire = new Wire()) {
            wire.send("GET " + address + " HTTP/1.1\r\nHost: x\r\n\r\n");
            var answer = wire.receiveUntil("}");
            assertTrue(answer.contains("\"code\":\"BAD_REQUEST\""), answer);
            assertFalse(answer.contains("zz"), answer);
        }
    }
}
