package vn.tgpl.activities.mechanism;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Problems.refused;
import static vn.tgpl.activities.Problems.refusedParameter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestServices;

/** What the framework would answer by itself is a problem, too. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class FrameworkAnswersIT {
    @Test
    void anUnknownAddress() {
        refused(Api.json().get("/api/v1/activitys"), 404, "NOT_FOUND");
        refused(Api.json().get("/api/v2/activities"), 404, "NOT_FOUND");
        refused(Api.json().get("/nowhere"), 404, "NOT_FOUND");
        refused(
                Api.json().body("{}").post(Api.ACTIVITIES + "/" + Fixtures.plannedActivity() + "/forget"),
                404,
                "NOT_FOUND");
    }

    @Test
    void anUnsupportedMethod() {
        notAllowed(Api.json().delete(Api.ACTIVITIES), "GET, HEAD, POST");
        notAllowed(Api.json().body("{}").patch(Api.ACTIVITIES), "GET, HEAD, POST");
        var id = Fixtures.plannedActivity();
        notAllowed(Api.json().body("{}").put(Api.ACTIVITIES + "/" + id), "GET, HEAD, PATCH");
        notAllowed(Api.json().body("{}").post(Api.ACTIVITIES + "/" + id), "GET, HEAD, PATCH");
        notAllowed(Api.json().get(Api.ACTIVITIES + "/" + id + "/hold"), "POST");
    }

    private static void notAllowed(Response answer, String allowed) {
        refused(answer, 405, "METHOD_NOT_ALLOWED").header("Allow", equalTo(allowed));
    }

    @Test
    void anAnswerNobodyCanGive() {
        refused(Api.json().accept("text/html").get(Api.ACTIVITIES), 406, "NOT_ACCEPTABLE");
        refused(
                Api.json().accept("application/xml").body(Fixtures.planned()).post(Api.ACTIVITIES),
                406,
                "NOT_ACCEPTABLE");
    }

    @Test
    void aBodyNobodyCanRead() {
        for (var type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
            refused(given().contentType(type).body("x").post(Api.ACTIVITIES), 415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    /** It would be read as UTF-8, whatever it is. */
    @Test
    void aBodyInAnotherCharset() throws Exception {
        var before = Rows.written();
        for (var charset :
                new String[] {"utf-16", "\"UTF-16LE\"", "ISO-8859-1", "utf-8; charset=utf-16", "\"\"", "x"}) {
            var answer = sent("application/json; charset=" + charset);
            assertEquals(415, answer.statusCode(), charset);
            assertTrue(answer.body().contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\""), answer.body());
        }
        assertEquals(before, Rows.written());
        for (var same : new String[] {"application/json;charset=\"UTF-8\"", "application/json; charset=utf-8"}) {
            assertEquals(201, sent(same).statusCode(), same);
        }
    }

    /** With exactly this media type. */
    private static HttpResponse<String> sent(String type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Api.ACTIVITIES))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + Access.everywhere())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(EventJson.write(Fixtures.planned())))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void moreHeadersThanAnybodyNeeds() {
        refused(Api.json().header("X-Long", "x".repeat(40_000)).get(Api.ACTIVITIES), 431, "HEADERS_TOO_LARGE");
        Api.json()
                .header("X-Long", "x".repeat(20_000))
                .get(Api.ACTIVITIES)
                .then()
                .statusCode(200);
        // those that the server does not even read; it closes the connection, and goes on
        Api.json()
                .header("X-Long", "x".repeat(70_000))
                .get(Api.ACTIVITIES)
                .then()
                .statusCode(431)
                .body(emptyString());
        Api.json().get(Api.ACTIVITIES).then().statusCode(200);
    }

    @Test
    void whereNoTokenIsNeededThereAreProblems() {
        refused(given().noFilters().get("/nowhere"), 404, "NOT_FOUND");
        refused(given().noFilters().delete("/nowhere"), 404, "NOT_FOUND");
        given().noFilters().get("/q/openapi").then().statusCode(200);
        for (var operators : new String[] {"/q/health", "/q/metrics", "/q/info"}) {
            refused(given().noFilters().get(operators), 404, "NOT_FOUND");
        }
    }

    @Test
    void theLanguageIsVietnameseUnlessEnglishIsWanted() {
        var vietnamese = equalTo("Không tìm thấy");
        var english = equalTo("Not found");
        Api.json().header("Accept-Language", "en").get("/nowhere").then().body("title", english);
        for (var wanted : new String[] {"vi", "vi-VN, en;q=0.9", "fr", "", "*", "en;q=x;;", "fr;q=0.9"}) {
            given().header("Accept-Language", wanted).get("/nowhere").then().body("title", vietnamese);
        }
        given().get("/nowhere").then().body("title", vietnamese);
        given().header("Accept-Language", "fr, en-GB;q=0.5")
                .get("/nowhere")
                .then()
                .body("title", english);
    }

    @Test
    void nothingThatWasSentIsEchoed() {
        refused(Api.json().get("/nowhere/secret-word"), 404, "NOT_FOUND").body(not(containsString("secret-word")));
        refused(Api.plan("{\"một secret-word\" \"secret-word\""), 400, "MALFORMED_JSON")
                .body(not(containsString("secret-word")));
        refusedParameter(Api.json().get(Api.ACTIVITIES + "?limit=secret-word"), 400, "BAD_PARAMETER", "limit")
                .body(not(containsString("secret-word")));
        refused(Api.json().get(Api.ACTIVITIES + "?secret%20word=1"), 400, "UNKNOWN_PARAMETER")
                .body(not(containsString("secret")));
        refusedParameter(Api.json().get(Api.ACTIVITIES + "?knd=secret-word"), 400, "UNKNOWN_PARAMETER", "knd")
                .body(not(containsString("secret-word")));
    }

    @Test
    void aRequestIdOfTheCallerIsTheTrace() {
        Api.json().header("X-Request-Id", "abc-123").get("/nowhere").then().body("traceId", equalTo("abc-123"));
        Api.json()
                .header("X-Request-Id", "<script>")
                .get("/nowhere")
                .then()
                .body("traceId", not(containsString("script")));
    }
}
