package vn.tgpl.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What every refusal says. Read without RestAssured's paths: each of them is compiled as a script, which takes longer
 * than the request did.
 */
public record Problem(JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fails unless it is answered as a problem with this status. */
    public static Problem of(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json");
        return new Problem(read(answer));
    }

    /** Fails unless it is answered as a problem with this status and code, and says all that a problem says. */
    public static Problem of(Response answer, int status, String code) {
        var problem = of(answer, status);
        problem.says("code", code);
        problem.says("status", Integer.toString(status));
        problem.says("type", "/problems/" + code.toLowerCase().replace('_', '-'));
        var title = problem.text("title");
        problem.must(!title.isBlank() && !title.equals(code), "a title");
        problem.must(problem.text("traceId").matches("[A-Za-z0-9._-]+"), "a trace");
        return problem;
    }

    /** Fails unless the first that is said of this place is this. */
    public void saysFirstOf(String pointer, String code) {
        var codes = codesAt(pointer);
        must(!codes.isEmpty() && codes.getFirst().equals(code), code + " at " + pointer);
    }

    /** Fails unless this is said of this place, whatever else is. */
    public void saysOf(String pointer, String code) {
        must(codesAt(pointer).contains(code), code + " at " + pointer);
    }

    private List<String> codesAt(String pointer) {
        return StreamSupport.stream(body.path("errors").spliterator(), false)
                .filter(error -> error.path("pointer").asText().equals(pointer))
                .map(error -> error.path("code").asText())
                .toList();
    }

    private void says(String field, String expected) {
        must(text(field).equals(expected), field + " " + expected);
    }

    private void must(boolean so, String what) {
        if (!so) throw new AssertionError("the answer does not say " + what + ": " + body);
    }

    private String text(String field) {
        return body.path(field).asText("");
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
