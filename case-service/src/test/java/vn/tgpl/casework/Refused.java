package vn.tgpl.casework;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.Map;

/** How an answer says what is wrong. */
public final class Refused {
    private Refused() {}

    public static void with(int status, String code, Response answer) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("title", not(blankOrNullString()))
                .body("traceId", not(blankOrNullString()));
    }

    /** Names the place, whatever else is wrong. */
    public static void at(String pointer, int status, String code, Response answer) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.collect { [p: it.pointer, c: it.code] }", hasItem(Map.of("p", pointer, "c", code)));
    }
}
