package vn.tgpl.activities;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks to the service as its clients do. */
public final class Api {
    public static final String ACTIVITIES = "/api/v1/activities";

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
        return Collections.unmodifiableMap(changed);
    }

    public static Map<String, Object> without(Map<String, Object> body, String name) {
        var changed = new LinkedHashMap<>(body);
        changed.remove(name);
        return changed;
    }

    public static RequestSpecification json() {
        return json("en");
    }

    public static RequestSpecification json(String language) {
        return given().contentType("application/json").header("Accept-Language", language);
    }

    public static Response plan(Object body) {
        return json().body(body).post(ACTIVITIES);
    }

    public static Response get(String id) {
        return json().get(ACTIVITIES + "/" + id);
    }

    public static Response patch(String id, long version, Object body) {
        return json().header("If-Match", etag(version)).body(body).patch(ACTIVITIES + "/" + id);
    }

    public static Response verb(String id, String verb, long version, Object body) {
        return json().header("If-Match", etag(version)).body(body).post(ACTIVITIES + "/" + id + "/" + verb);
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
