package vn.tgpl.activities;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What every refusal looks like. */
public final class Problems {
    private Problems() {}

    public static ValidatableResponse refused(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + code.toLowerCase().replace('_', '-')))
                .body("title", not(equalTo(code)))
                .body("traceId", matchesPattern("[A-Za-z0-9._-]+"));
    }

    public static ValidatableResponse refused(Response response, int status, String code, String pointer) {
        return refused(response, status, code)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    public static ValidatableResponse refusedParameter(Response response, int status, String code, String parameter) {
        return refused(response, status, code)
                .body("errors.parameter", hasItem(parameter))
                .body("errors[0].message", not(containsString("java")));
    }
}
