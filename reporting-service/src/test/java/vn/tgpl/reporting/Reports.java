package vn.tgpl.reporting;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;

/** Asks for reports as clients do. */
public final class Reports {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Reports() {}

    /** @param path below {@code /api/v1/reports/}, or a link as answered */
    public static Response ask(String path) {
        return given().urlEncodingEnabled(false)
                .header("Accept-Language", "en")
                .get(path.startsWith("/") ? path : "/api/v1/reports/" + path);
    }

    /** As somebody of whom this token is. */
    public static Response ask(String token, String path) {
        return given().urlEncodingEnabled(false)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token)
                .get(path.startsWith("/") ? path : "/api/v1/reports/" + path);
    }

    public static JsonNode get(String token, String path) {
        var response = ask(token, path);
        assertEquals(200, response.statusCode(), response::asString);
        return tree(response);
    }

    public static JsonNode get(String path) {
        var response = ask(path);
        assertEquals(200, response.statusCode(), response::asString);
        return tree(response);
    }

    public static JsonNode tree(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.asString(), e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static JsonNode plan(UUID id) {
        return get("plans/" + id);
    }

    public static JsonNode planKnownAt(UUID id, Instant knownAt, String asOf) {
        return get("plans/" + id + "?knownAt=" + knownAt + "&asOf=" + asOf);
    }

    /** A figure in words of its own, over all days that matter here. */
    public static JsonNode explain(String indicator, String unit, String more) {
        return get("explain?indicator=" + indicator + "&unit=" + unit + "&from=2000-01-01&to=2099-12-31&asOf=2099-12-31"
                + more);
    }

    public static int actual(String indicator, String unit) {
        return explain(indicator, unit, "").get("actual").intValue();
    }
}
