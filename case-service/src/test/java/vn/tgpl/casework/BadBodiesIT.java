package vn.tgpl.casework;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.kittest.TestServices;

/** Bad input is named precisely and changes nothing. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class BadBodiesIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    static Stream<Arguments> badRequests() {
        var good = Body.request();
        var text = good.toString();
        return Stream.of(
                Arguments.of(text.substring(0, 40), 400, "MALFORMED_JSON", null),
                Arguments.of(text + " x", 400, "TRAILING_TEXT", null),
                Arguments.of(text + text, 400, "TRAILING_TEXT", null),
                Arguments.of("", 400, "BODY_REQUIRED", null),
                Arguments.of("null", 400, "BODY_REQUIRED", null),
                Arguments.of("[]", 400, "WRONG_TYPE", "#"),
                Arguments.of("\"x\"", 400, "WRONG_TYPE", "#"),
                Arguments.of(good.with("receivedOn", 20240311), 400, "WRONG_TYPE", "#/receivedOn"),
                Arguments.of(good.with("receivedOn", new int[] {2024, 3, 11}), 400, "WRONG_TYPE", "#/receivedOn"),
                Arguments.of(good.with("receivedOn", "2024-02-31"), 400, "WRONG_TYPE", "#/receivedOn"),
                Arguments.of(good.with("receivedOn", "11/03/2024"), 400, "WRONG_TYPE", "#/receivedOn"),
                Arguments.of(good.with("receivedOn", ""), 400, "WRONG_TYPE", "#/receivedOn"),
                Arguments.of(good.with("receivedOn", null), 422, "REQUIRED", "#/receivedOn"),
                Arguments.of(good.without("unit"), 422, "REQUIRED", "#/unit"),
                Arguments.of(good.with("unit", 1), 400, "WRONG_TYPE", "#/unit"),
                Arguments.of(good.with("unit", true), 400, "WRONG_TYPE", "#/unit"),
                Arguments.of(good.with("unit", Body.of("code", "00001")), 400, "WRONG_TYPE", "#/unit"),
                Arguments.of(good.with("unit", ""), 422, "NOT_A_LOCAL_UNIT", "#/unit"),
                Arguments.of(good.with("unit", "00001\u0000"), 422, "INVALID_TEXT", "#/unit"),
                Arguments.of(good.with("field", "CRIMINAL\u0007X"), 422, "INVALID_TEXT", "#/field"),
                Arguments.of(good.with("fullName", "x"), 400, "UNKNOWN_FIELD", "#/fullName"),
                Arguments.of(good.with("status", "ACCEPTED"), 400, "UNKNOWN_FIELD", "#/status"),
                Arguments.of(text.replace("{", "{\"unit\":\"01\","), 400, "DUPLICATE_FIELD", null));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void aRequestThatCannotBeReadIsRefused(Object body, int status, String code, String pointer) {
        var answer = Stored.unchanged(() -> Casework.receive(body));
        Refused.with(status, code, answer);
        if (pointer != null) Refused.at(pointer, status, code, answer);
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        var bytes = Body.request().with("unit", "ÿ").toString().getBytes(ISO_8859_1);
        Refused.with(400, "INVALID_UTF8", Stored.unchanged(() -> Casework.json()
                .body(bytes)
                .post("/api/v1/requests")));
    }

    @Test
    void anotherKindOfContentIsRefused() {
        Refused.with(415, "UNSUPPORTED_MEDIA_TYPE", Stored.unchanged(() -> given().contentType("text/plain")
                .body(Body.request().toString().getBytes(UTF_8))
                .post("/api/v1/requests")));
    }

    static Stream<Arguments> badVerbs() {
        var acceptance = Body.acceptance();
        var closing = Body.closing();
        var correction = Body.correction();
        return Stream.of(
                Arguments.of(
                        "accept", acceptance.with("programmes", "POVERTY_2021"), 400, "WRONG_TYPE", "#/programmes"),
                Arguments.of(
                        "accept",
                        acceptance.with("programmes", new String[] {null}),
                        400,
                        "WRONG_TYPE",
                        "#/programmes/0"),
                Arguments.of("accept", acceptance.without("category"), 422, "REQUIRED", "#/category"),
                Arguments.of("accept", acceptance.with("programmes", new int[21]), 400, "WRONG_TYPE", "#/programmes/0"),
                Arguments.of(
                        "accept",
                        acceptance.with(
                                "programmes",
                                Stream.generate(() -> "P").limit(21).toList()),
                        422,
                        "SIZE",
                        "#/programmes"),
                Arguments.of(
                        "assign",
                        Body.assignment().with("practitioner", "Nguyễn"),
                        400,
                        "WRONG_TYPE",
                        "#/practitioner"),
                Arguments.of("assign", Body.assignment().with("practitioner", 7), 400, "WRONG_TYPE", "#/practitioner"),
                Arguments.of("assign", Body.assignment().with("name", "x"), 400, "UNKNOWN_FIELD", "#/name"),
                Arguments.of("close", closing.with("successful", "true"), 400, "WRONG_TYPE", "#/successful"),
                Arguments.of("close", closing.with("successful", 1), 400, "WRONG_TYPE", "#/successful"),
                Arguments.of("close", closing.without("on"), 422, "REQUIRED", "#/on"),
                Arguments.of(
                        "correct", correction.with("closed", closing.without("on")), 422, "REQUIRED", "#/closed/on"),
                Arguments.of("correct", correction.with("closed", true), 400, "WRONG_TYPE", "#/closed"),
                Arguments.of("correct", correction.with("status", "CLOSED"), 400, "UNKNOWN_FIELD", "#/status"),
                Arguments.of("correct", correction.with("reason", "x".repeat(2001)), 422, "SIZE", "#/reason"),
                Arguments.of("correct", correction.with("reason", "a\u0000b"), 422, "INVALID_TEXT", "#/reason"),
                Arguments.of("correct", correction.without("reason"), 422, "REQUIRED", "#/reason"));
    }

    @ParameterizedTest
    @MethodSource("badVerbs")
    void aVerbThatCannotBeReadIsRefused(String verb, Body body, int status, String code, String pointer) {
        var seen =
                switch (verb) {
                    case "accept" -> Casework.aRequest();
                    case "assign" -> Casework.anAcceptedCase();
                    case "close" -> Casework.anAssignedCase();
                    default -> Casework.aClosedCase();
                };
        var answer = Stored.unchanged(() -> Casework.tell(seen, verb, body));
        Refused.at(pointer, status, code, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "accept"})
    void aVerbNeedsABody(String verb) {
        var request = Casework.aRequest();
        Refused.with(400, "BODY_REQUIRED", Stored.unchanged(() -> Casework.tell(request, verb, "")));
    }

    @Test
    void theProblemIsToldInVietnameseUnlessEnglishIsWanted() {
        var body = Body.request().with("unit", "VN").toString();
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/requests")
                .then()
                .body("title", equalTo("Đơn vị hành chính phải là cấp xã hoặc cấp tỉnh"));
        Casework.receive(body).then().body("title", equalTo("The unit must be a commune or a province"));
    }
}
