package vn.tgpl.activities.mechanism;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.activities.Rows;
import vn.tgpl.kittest.TestServices;

/** Each body is right but for one thing; it is refused with that thing's place and changes nothing. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class BadBodiesIT {
    record Bad(String what, byte[] body, int status, String code, String pointer) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static String toHold;

    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
        if (toHold == null) toHold = Fixtures.plannedActivity();
    }

    static List<Bad> plans() {
        return List.of(
                new Bad("cut off", bytes("{\"kind\": \"COMM_EVENT\", "), 400, "MALFORMED_JSON", "#"),
                new Bad("no JSON", bytes("kind=COMM_EVENT"), 400, "MALFORMED_JSON", "#"),
                new Bad("single quotes", bytes("{'kind': 1}"), 400, "MALFORMED_JSON", "#"),
                new Bad("comment", bytes("{} // end"), 400, "TRAILING_TEXT", null),
                new Bad("NaN", plan("title", "NaN"), 400, "MALFORMED_JSON", "#/title"),
                new Bad("nested deeply", plan("kind", "[".repeat(100_000)), 400, "WRONG_TYPE", "#/kind"),
                new Bad("number for text", plan("title", "5"), 400, "WRONG_TYPE", "#/title"),
                new Bad("truth for text", plan("kind", "true"), 400, "WRONG_TYPE", "#/kind"),
                new Bad("object for text", plan("kind", "{}"), 400, "WRONG_TYPE", "#/kind"),
                new Bad("list for text", plan("kind", "[\"COMM_EVENT\"]"), 400, "WRONG_TYPE", "#/kind"),
                new Bad("text for list", plan("programmes", "\"POVERTY_2021\""), 400, "WRONG_TYPE", "#/programmes"),
                new Bad("empty text for list", plan("programmes", "\"\""), 400, "WRONG_TYPE", "#/programmes"),
                new Bad("object for list", plan("programmes", "{}"), 400, "WRONG_TYPE", "#/programmes"),
                new Bad("list for object", bytes("[]"), 400, "WRONG_TYPE", "#"),
                new Bad("text for object", bytes("\"x\""), 400, "WRONG_TYPE", "#"),
                new Bad("empty text for object", bytes("\"\""), 400, "WRONG_TYPE", "#"),
                new Bad(
                        "null in list",
                        plan("programmes", "[\"POVERTY_2021\", null]"),
                        400,
                        "WRONG_TYPE",
                        "#/programmes/1"),
                new Bad("number in list", plan("audiences", "[7]"), 400, "WRONG_TYPE", "#/audiences/0"),
                new Bad("null", plan("kind", "null"), 422, "REQUIRED", "#/kind"),
                new Bad("missing", plan("kind", null), 422, "REQUIRED", "#/kind"),
                new Bad("blank", plan("title", "\"  \""), 422, "REQUIRED", "#/title"),
                new Bad("duplicate key", plan("unit\": \"01\", \"unit", "\"38\""), 400, "DUPLICATE_FIELD", "#/unit"),
                new Bad("unknown field", plan("colour", "null"), 400, "UNKNOWN_FIELD", "#/colour"),
                new Bad("field in another case", plan("Kind", "\"SEMINAR\""), 400, "UNKNOWN_FIELD", "#/Kind"),
                new Bad("unknown field of odd name", plan("<b>", "1"), 400, "UNKNOWN_FIELD", "#/*"),
                new Bad("what a verb decides", plan("status", "\"HELD\""), 400, "UNKNOWN_FIELD", "#/status"),
                new Bad(
                        "trailing text",
                        bytes(new String(plan("place", "null"), UTF_8) + " x"),
                        400,
                        "TRAILING_TEXT",
                        null),
                new Bad(
                        "two bodies",
                        bytes(new String(plan("place", "null"), UTF_8).repeat(2)),
                        400,
                        "TRAILING_TEXT",
                        null),
                new Bad("U+0000", plan("title", "\"a\\u0000b\""), 422, "INVALID_TEXT", "#/title"),
                new Bad("escaped control character", plan("title", "\"a\\u0007b\""), 422, "INVALID_TEXT", "#/title"),
                new Bad("line break", plan("title", "\"a\\nb\""), 422, "INVALID_TEXT", "#/title"),
                new Bad("raw control character", plan("title", "\"a\u0007b\""), 400, "MALFORMED_JSON", "#/title"),
                new Bad("lone surrogate", plan("title", "\"a\\ud800b\""), 422, "INVALID_TEXT", "#/title"),
                new Bad("half a pair at the end", plan("title", "\"a\\udc00\""), 422, "INVALID_TEXT", "#/title"),
                new Bad("U+0000 in a list", plan("audiences", "[\"\\u0000\"]"), 422, "INVALID_TEXT", "#/audiences/0"),
                new Bad("invalid UTF-8", invalidUtf8(), 400, "INVALID_UTF8", null),
                new Bad("UTF-16", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16), 400, "INVALID_UTF8", null),
                new Bad("date as number", plan("plannedOn", "20240312"), 400, "WRONG_TYPE", "#/plannedOn"),
                new Bad("date as list", plan("plannedOn", "[2024, 3, 12]"), 400, "WRONG_TYPE", "#/plannedOn"),
                new Bad("impossible date", plan("plannedOn", "\"2024-02-31\""), 400, "WRONG_TYPE", "#/plannedOn"),
                new Bad("no leap year", plan("plannedOn", "\"2023-02-29\""), 400, "WRONG_TYPE", "#/plannedOn"),
                new Bad(
                        "date and time",
                        plan("plannedOn", "\"2024-03-12T00:00:00Z\""),
                        400,
                        "WRONG_TYPE",
                        "#/plannedOn"),
                new Bad("local date", plan("plannedOn", "\"12/03/2024\""), 400, "WRONG_TYPE", "#/plannedOn"),
                new Bad("empty date", plan("plannedOn", "\"\""), 400, "WRONG_TYPE", "#/plannedOn"),
                new Bad("no UUID", plan("planTask", "\"1-1-1-1-1\""), 400, "WRONG_TYPE", "#/planTask"),
                new Bad(
                        "unknown task",
                        plan("planTask", "\"01900000-0000-7000-8000-00000000ffff\""),
                        422,
                        "UNKNOWN_TASK",
                        "#/planTask"),
                new Bad("unknown kind", plan("kind", "\"PARTY\""), 422, "UNKNOWN_CODE", "#/kind"),
                new Bad("code in another case", plan("kind", "\"comm_event\""), 422, "UNKNOWN_CODE", "#/kind"),
                new Bad("unknown unit", plan("unit", "\"1\""), 422, "UNKNOWN_CODE", "#/unit"),
                new Bad(
                        "code that ended",
                        plan("plannedOn", "\"2026-01-01\""),
                        422,
                        "CODE_NOT_VALID_ON_DATE",
                        "#/programmes/0"),
                new Bad("long title", plan("title", "\"" + "x".repeat(501) + "\""), 422, "SIZE", "#/title"),
                new Bad("long list", plan("languages", longList()), 422, "SIZE", "#/languages"),
                new Bad("no language", plan("languages", "[\"v1e\"]"), 422, "PATTERN", "#/languages/0"),
                new Bad("nothing at all", new byte[0], 400, "BODY_REQUIRED", null),
                new Bad("only blanks", bytes("  \n"), 400, "BODY_REQUIRED", null),
                new Bad("the word null", bytes("null"), 400, "BODY_REQUIRED", null));
    }

    static List<Bad> holds() {
        return List.of(
                new Bad("number in quotes", came("total", "\"80\""), 400, "WRONG_TYPE", "#/attendance/total"),
                new Bad("fraction", came("total", "1.5"), 400, "WRONG_TYPE", "#/attendance/total"),
                new Bad("whole fraction", came("total", "80.0"), 400, "WRONG_TYPE", "#/attendance/total"),
                new Bad("truth for number", came("total", "true"), 400, "WRONG_TYPE", "#/attendance/total"),
                new Bad(
                        "too large for an integer",
                        came("total", "2147483648"),
                        400,
                        "WRONG_TYPE",
                        "#/attendance/total"),
                new Bad("huge exponent", came("total", "1e999999999"), 400, "WRONG_TYPE", "#/attendance/total"),
                new Bad("thousands of digits", came("total", "9".repeat(5000)), 400, "MALFORMED_JSON", null),
                new Bad("null number", came("total", "null"), 422, "REQUIRED", "#/attendance/total"),
                new Bad("missing number", hold("attendance", "{}"), 422, "REQUIRED", "#/attendance/total"),
                new Bad("negative", came("total", "-1"), 422, "NEGATIVE", "#/attendance/total"),
                new Bad("out of range", came("total", "10000001"), 422, "OUT_OF_RANGE", "#/attendance/total"),
                new Bad("leading zero", came("total", "007"), 400, "MALFORMED_JSON", null),
                new Bad("group over total", came("female", "81"), 422, "GROUP_OVER_TOTAL", "#/attendance/female"),
                new Bad("list for object", hold("attendance", "[]"), 400, "WRONG_TYPE", "#/attendance"),
                new Bad("number for object", hold("attendance", "80"), 400, "WRONG_TYPE", "#/attendance"),
                new Bad("unknown field inside", came("male", "6"), 400, "UNKNOWN_FIELD", "#/attendance/male"),
                new Bad("twice inside", came("total\": 1, \"total", "2"), 400, "DUPLICATE_FIELD", "#/attendance/total"),
                new Bad("end before start", hold("endedOn", "\"2024-03-11\""), 422, "ENDS_BEFORE_START", "#/endedOn"),
                new Bad("year nought", hold("heldOn", "\"0000-01-01\""), 422, "OUT_OF_RANGE", "#/heldOn"),
                new Bad("tomorrow", hold("heldOn", "\"2999-01-01\""), 422, "HELD_IN_FUTURE", "#/heldOn"),
                new Bad("five-digit year", hold("heldOn", "\"12024-01-01\""), 400, "WRONG_TYPE", "#/heldOn"),
                new Bad(
                        "three decimals",
                        hold("quantities", "{\"copies\": 1.234}"),
                        422,
                        "DIGITS",
                        "#/quantities/copies"),
                new Bad(
                        "huge quantity",
                        hold("quantities", "{\"copies\": 1e999999999}"),
                        422,
                        "DIGITS",
                        "#/quantities/copies"),
                new Bad(
                        "negative quantity",
                        hold("quantities", "{\"copies\": -1}"),
                        422,
                        "NEGATIVE",
                        "#/quantities/copies"),
                new Bad(
                        "text for quantity",
                        hold("quantities", "{\"copies\": \"1\"}"),
                        400,
                        "WRONG_TYPE",
                        "#/quantities/copies"),
                new Bad(
                        "null quantity",
                        hold("quantities", "{\"copies\": null}"),
                        400,
                        "WRONG_TYPE",
                        "#/quantities/copies"),
                new Bad(
                        "quantity twice",
                        hold("quantities", "{\"copies\": 1, \"copies\": 2}"),
                        400,
                        "DUPLICATE_FIELD",
                        "#/quantities/copies"),
                new Bad("odd quantity", hold("quantities", "{\"Số bản\": 1}"), 422, "PATTERN", "#/quantities/*"),
                new Bad("list for quantities", hold("quantities", "[1]"), 400, "WRONG_TYPE", "#/quantities"),
                new Bad("missing day", hold("heldOn", null), 422, "REQUIRED", "#/heldOn"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aBadPlanIsRefused(Bad bad) {
        refusedInBothLanguages(
                bad, language -> Api.json(language).body(bad.body).post(Api.ACTIVITIES));
    }

    @ParameterizedTest
    @MethodSource("holds")
    void aBadRecordIsRefused(Bad bad) {
        refusedInBothLanguages(bad, language -> Api.json(language)
                .header("If-Match", "\"1\"")
                .body(bad.body)
                .post(Api.ACTIVITIES + "/" + toHold + "/hold"));
    }

    @Test
    void theBodiesTheseAreMadeFromAreRight() {
        Api.json().body(plan("place", "null")).post(Api.ACTIVITIES).then().statusCode(201);
        var id = Fixtures.plannedActivity();
        Api.json()
                .header("If-Match", "\"1\"")
                .body(hold("endedOn", "null"))
                .post(Api.ACTIVITIES + "/" + id + "/hold")
                .then()
                .statusCode(200);
    }

    @Test
    void aRequestWithoutABodyIsRefused() {
        refused(Api.json().post(Api.ACTIVITIES), 400, "BODY_REQUIRED");
    }

    @Test
    void onlyJsonIsRead() {
        var before = Rows.written();
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json")) {
            refused(
                    Api.json()
                            .contentType(type + "; charset=UTF-8")
                            .body(new String(plan("place", "null"), UTF_8))
                            .post(Api.ACTIVITIES),
                    415,
                    "UNSUPPORTED_MEDIA_TYPE");
        }
        assertEquals(before, Rows.written());
    }

    private interface Send {
        Response in(String language);
    }

    private static void refusedInBothLanguages(Bad bad, Send send) {
        var before = Rows.written();
        var english = send.in("en");
        refused(english, bad.status, bad.code);
        if (bad.pointer != null && bad.code.equals("MALFORMED_JSON")) {
            english.then().body("errors.pointer", hasItem(startsWith(bad.pointer)));
        } else if (bad.pointer != null) refused(english, bad.status, bad.code, bad.pointer);
        var vietnamese = send.in("vi-VN,en;q=0.5");
        refused(vietnamese, bad.status, bad.code);
        assertNotEquals(english.<String>path("title"), vietnamese.<String>path("title"));
        english.then().body("title", not(anyOf(startsWith("java"), startsWith("com."))));
        assertEquals(before, Rows.written());
    }

    private static byte[] plan(String field, String value) {
        var fields = new LinkedHashMap<>(Map.of(
                "kind", "\"COMM_EVENT\"",
                "title", "\"Truyền thông\"",
                "plannedOn", "\"2024-03-12\"",
                "unit", "\"01\"",
                "mode", "\"ON_SITE\"",
                "organisation", "\"HN-TT\"",
                "programmes", "[\"POVERTY_2021\"]"));
        return spoilt(fields, field, value);
    }

    private static byte[] hold(String field, String value) {
        return spoilt(
                new LinkedHashMap<>(Map.of("heldOn", "\"2024-03-12\"", "attendance", "{\"total\": 80}")), field, value);
    }

    private static byte[] came(String field, String value) {
        var came = new String(spoilt(new LinkedHashMap<>(Map.of("total", "80")), field, value), UTF_8);
        return hold("attendance", came);
    }

    private static byte[] spoilt(Map<String, String> fields, String field, String value) {
        // a field written as "a": 1, "b" brings a second one along; the one it repeats has to go
        if (field.contains("\"")) fields.keySet().removeIf(name -> field.startsWith(name + "\""));
        if (value == null) fields.remove(field);
        else fields.put(field, value);
        return bytes(fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}")));
    }

    private static byte[] invalidUtf8() {
        var body = plan("title", "\"??\"");
        for (var i = 0; i < body.length; i++) if (body[i] == '?') body[i] = (byte) 0xFF;
        return body;
    }

    private static String longList() {
        return Stream.generate(() -> "\"vie\"").limit(21).collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
