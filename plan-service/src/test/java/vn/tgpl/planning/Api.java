package vn.tgpl.planning;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks to the service as its clients do; paths start after {@code /api/v1/}. */
public final class Api {
    private Api() {}

    /** A JSON object of names and values; a null value stays as null. */
    public static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    public static Map<String, Object> with(Map<String, Object> body, Object... namesAndValues) {
        var changed = new LinkedHashMap<>(body);
        changed.putAll(object(namesAndValues));
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> body, String name) {
        var changed = new LinkedHashMap<>(body);
        changed.remove(name);
        return changed;
    }

    public static RequestSpecification json() {
        return given().contentType("application/json").header("Accept-Language", "en");
    }

    public static RequestSpecification json(long version) {
        return json().header("If-Match", "\"" + version + "\"");
    }

    public static Response get(String path) {
        return json().get("/api/v1/" + path);
    }

    public static Response post(String path, Object body) {
        return json().body(body).post("/api/v1/" + path);
    }

    public static Response post(String path, long version, Object body) {
        return json(version).body(body).post("/api/v1/" + path);
    }

    public static Response table(String path, String csv) {
        return given().contentType("text/csv; charset=UTF-8")
                .header("Accept-Language", "en")
                .body(csv)
                .post("/api/v1/" + path);
    }

    public static Response put(String path, long version, Object body) {
        return json(version).body(body).put("/api/v1/" + path);
    }

    public static Response patch(String path, long version, Object body) {
        return json(version).body(body).patch("/api/v1/" + path);
    }

    public static Response delete(String path, long version) {
        return json(version).delete("/api/v1/" + path);
    }
}
