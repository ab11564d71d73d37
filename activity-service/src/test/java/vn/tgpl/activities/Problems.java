package vn.tgpl.activities;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import vn.tgpl.kittest.Problem;

/** What every refusal looks like. */
public final class Problems {
    private Problems() {}

    public static ValidatableResponse refused(Response response, int status, String code) {
        Problem.of(response, status, code);
        return response.then();
    }

    public static ValidatableResponse refused(Response response, int status, String code, String pointer) {
        Problem.of(response, status, code).saysFirstOf(pointer, code);
        return response.then();
    }

    public static ValidatableResponse refusedParameter(Response response, int status, String code, String parameter) {
        return refused(response, status, code)
                .body("errors.parameter", hasItem(parameter))
                .body("errors[0].message", not(containsString("java")));
    }
}
