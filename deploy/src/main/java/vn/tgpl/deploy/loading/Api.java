package vn.tgpl.deploy.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import vn.tgpl.deploy.identity.Tokens;

/** The system as its clients see it: through the gateway only, each as somebody. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI gateway;
    private final Tokens tokens;
    private final String user;

    /** @param user one of the sample's */
    public Api(URI gateway, Tokens tokens, String user) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.user = user;
    }

    /** The same for somebody else. */
    public Api as(String other) {
        return new Api(gateway, tokens, other);
    }

    /** An answer, whatever its status. */
    public record Answer(int status, String etag, String location, String token, JsonNode body) {

        /** The id of what was created. */
        public String id() {
            return location.substring(location.lastIndexOf('/') + 1);
        }

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    public Answer get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        return patiently(request(path, headers).GET());
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return get(path, Map.of());
    }

    /** Repeats what has no answer yet: the key makes the repetition harmless. */
    public Answer post(String path, JsonNode body, String idempotencyKey, Map<String, String> headers)
            throws IOException, InterruptedException {
        return patiently(request(path, headers)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** A table as CSV. */
    public Answer postTable(String path, String csv, String idempotencyKey) throws IOException, InterruptedException {
        return patiently(request(path, Map.of())
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(BodyPublishers.ofString(csv)));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(40))
                .header("Accept-Language", "en");
        headers.forEach((name, value) -> {
            if (value != null) {
                builder.header(name, value);
            }
        });
        return builder;
    }

    /** A token may end while this waits, and the issuer may be what is missing. */
    private Answer patiently(HttpRequest.Builder request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                request.setHeader("Authorization", "Bearer " + tokens.of(user));
                var answer = answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
                if (!passing(answer) || System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    /** A first attempt of the same key that is still under way passes too. */
    private static boolean passing(Answer answer) {
        return PASSING.contains(answer.status)
                || answer.body.path("code").asText().equals("KEY_IN_PROGRESS");
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        var headers = response.headers();
        var body = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        return new Answer(
                response.statusCode(),
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Location").orElse(null),
                headers.firstValue("Consistency-Token").orElse(null),
                body);
    }
}
