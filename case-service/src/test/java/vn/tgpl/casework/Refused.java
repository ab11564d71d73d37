package vn.tgpl.casework;

import io.restassured.response.Response;
import vn.tgpl.kittest.Problem;

/** How an answer says what is wrong. */
public final class Refused {
    private Refused() {}

    public static void with(int status, String code, Response answer) {
        Problem.of(answer, status, code);
    }

    /** Names the place, whatever else is wrong. */
    public static void at(String pointer, int status, String code, Response answer) {
        Problem.of(answer, status).saysOf(pointer, code);
    }
}
