package vn.tgpl.reporting.preview;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.Map;
import vn.tgpl.reporting.Reports;

/** Tries definitions out as clients do. */
final class Tried {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tried() {}

    /** The question about the year of life, in words of its own beside the definition. */
    static ObjectNode question(Object definition, Map<String, ?> words) {
        var body = JSON.createObjectNode().put("from", "2024-01-01").put("to", "2024-12-31");
        body.set("definition", JSON.valueToTree(definition));
        words.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
        return body;
    }

    /** @param token null for the one whom tests are by default */
    static Response send(String token, String query, JsonNode body) {
        var request = given().contentType("application/json").header("Accept-Language", "en");
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request.body(body.toString()).post("/api/v1/reports/preview" + query);
    }

    static JsonNode out(String token, String query, JsonNode body) {
        var answer = send(token, query, body);
        assertEquals(200, answer.statusCode(), answer::asString);
        return Reports.tree(answer);
    }

    static JsonNode out(Object definition, Map<String, ?> words) {
        return out(null, "?asOf=2024-12-31", question(definition, words));
    }
}
