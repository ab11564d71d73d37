package vn.tgpl.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubServices.class)
class CompressionIT {

    @Test
    void aLongAnswerIsCompressedForThoseWhoAcceptItAndKeepsItsVersion() throws Exception {
        var answer = get("long", "br, gzip;q=0.5");
        assertEquals("gzip", header(answer, "Content-Encoding"));
        assertEquals("\"7\"", header(answer, "ETag"));
        var vary = String.join(", ", answer.headers().allValues("Vary")).toLowerCase();
        assertTrue(vary.contains("accept-encoding") && vary.contains("accept-language"), vary);
        assertTrue(answer.body().length < StubServices.LONG.length() / 10);
        assertEquals(StubServices.LONG, unzipped(answer.body()));
    }

    @Test
    void nobodyGetsItUnasked() throws Exception {
        for (var accepted : new String[] {"identity", "gzip;q=0", "br"}) {
            var answer = get("long", accepted);
            assertEquals("", header(answer, "Content-Encoding"));
            assertEquals(StubServices.LONG, new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsShortOrNotJsonOrCompressedAlreadyStaysAsItIs() throws Exception {
        assertEquals("", header(get("7", "gzip"), "Content-Encoding"));
        var zipped = get("zipped", "gzip");
        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertTrue(new String(zipped.body(), StandardCharsets.UTF_8).startsWith("\"not really\""));
    }

    private static HttpResponse<byte[]> get(String last, String accepted) throws Exception {
        var address = URI.create("http://localhost:" + RestAssured.port + "/api/v1/plans/" + last);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", accepted)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String unzipped(byte[] body) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
