package vn.tgpl.activities.mechanism;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Rows;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestServices;

/** Bodies end at 2 MiB, whether their length is announced or not. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class LargeBodiesIT {
    private static final int LIMIT = 2 * 1024 * 1024;

    private final String before = Rows.written();

    @Test
    void anAnnouncedLengthIsRefused() throws Exception {
        tooLarge(send(LIMIT + 1, true));
        tooLarge(send(10 * LIMIT, true));
    }

    @Test
    void anUnannouncedLengthIsRefused() throws Exception {
        tooLarge(send(LIMIT + 1, false));
        tooLarge(send(10 * LIMIT, false));
    }

    @Test
    void theLastByteAllowedIsRead() throws Exception {
        assertTrue(send(LIMIT, true).body().contains("\"code\":\"SIZE\""));
        assertTrue(send(LIMIT, false).body().contains("\"code\":\"SIZE\""));
    }

    @Test
    void theServiceGoesOn() throws Exception {
        tooLarge(send(10 * LIMIT, false));
        refused(Api.plan("{}"), 422, "REQUIRED");
    }

    private void tooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains("\"code\":\"BODY_TOO_LARGE\""), answer.body());
        assertEquals(before, Rows.written());
    }

    private static HttpResponse<String> send(int bytes, boolean announced) throws IOException, InterruptedException {
        var frame =
                "{\"kind\":\"COMM_EVENT\",\"unit\":\"01\",\"mode\":\"ON_SITE\",\"organisation\":\"HN-TT\",\"title\":\"\"}";
        var body = frame.replace("\"\"}", "\"" + "x".repeat(bytes - frame.length()) + "\"}")
                .getBytes(UTF_8);
        var publisher = announced
                ? HttpRequest.BodyPublishers.ofByteArray(body)
                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Api.ACTIVITIES))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Access.everywhere())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(publisher)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
