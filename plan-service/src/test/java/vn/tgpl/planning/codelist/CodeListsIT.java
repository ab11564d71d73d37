package vn.tgpl.planning.codelist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** What codes there are is data, and what one stands for may change from some day on. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class CodeListsIT {
    private static final String KINDS = "code-lists/activity-kinds/codes";

    private final String code = Fixtures.fresh("K");

    @Test
    void theListsAreThereWithTheirTitlesAndWhetherTheyTakeNewCodes() {
        var names = new ArrayList<String>();
        for (var next = "/api/v1/code-lists?limit=4"; next != null; ) {
            var page = Api.json().get(next).then().statusCode(200).extract();
            names.addAll(page.path("items.name"));
            next = page.path("next");
        }
        assertEquals(CodeLists.ALL, names);
        Api.get("code-lists?limit=200")
                .then()
                .body("items.find { it.name == 'categories' }.titleVi", equalTo("Người được trợ giúp pháp lý"))
                .body("items.find { it.name == 'categories' }.open", equalTo(true))
                .body("items.find { it.name == 'modes' }.legalNote", nullValue())
                .body(
                        "items.findAll { !it.open }.name",
                        contains("modes", "forms", "close-reasons", "unit-levels", "roles"));
        refused(Api.get("code-lists/planets/codes"), 404, "CODE_LIST_NOT_FOUND");
        refused(Api.get("code-lists/planets/codes/MARS"), 404, "CODE_LIST_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "TRAFFICKING_VICTIM, 2025-06-30, true, true",
        "TRAFFICKING_VICTIM, 2025-07-01, , ",
        "TRAFFICKING_6A, 2025-06-30, , ",
        "TRAFFICKING_6A, 2025-07-01, false, true",
        "ACCUSED_16_18, 2025-12-31, false, true",
        "ACCUSED_16_18, 2026-01-01, false, false",
        "VICTIM_16_18, 2025-12-31, true, true",
        "VICTIM_16_18, 2026-01-01, unknown, false",
        "MARTYR_RELATIVE, 2026-12-31, true, true",
        "MARTYR_RELATIVE, 2027-01-01, false, false",
        "AGENT_ORANGE, 2026-12-31, true, true",
        "AGENT_ORANGE, 2027-01-01, false, false",
        "DISABLED, 2026-12-31, true, true",
        "DISABLED, 2027-01-01, false, false",
        "NEAR_POOR, 2026-12-31, , ",
        "NEAR_POOR, 2027-01-01, unknown, false",
        "POOR_HOUSEHOLD, 2017-12-31, , ",
        "POOR_HOUSEHOLD, 2018-01-01, false, true"
    })
    void aCategoryIsAsTheLawOfTheDayHasIt(String category, String day, String hardshipTest, Boolean verified) {
        var answer = Api.get("code-lists/categories/codes/" + category + "?at=" + day);
        if (verified == null) {
            refused(answer, 404, "CODE_NOT_FOUND");
            return;
        }
        var known = hardshipTest.equals("unknown") ? null : Boolean.valueOf(hardshipTest);
        answer.then()
                .statusCode(200)
                .body("hardshipTest", equalTo(known))
                .body("verified", equalTo(verified))
                .body("list", equalTo("categories"));
    }

    @Test
    void aDayNarrowsTheCodesOfAListAndWhatEndedStaysReadable() {
        Api.get("code-lists/categories/codes?limit=200&at=2025-06-30")
                .then()
                .body("items.code", hasItem("TRAFFICKING_VICTIM"))
                .body("items.code", not(hasItem("TRAFFICKING_6A")));
        Api.get("code-lists/categories/codes?limit=200&at=2027-01-01")
                .then()
                .body("items.code", hasItems("TRAFFICKING_6A", "NEAR_POOR"))
                .body("items.code", not(hasItem("TRAFFICKING_VICTIM")));
        Api.get("code-lists/categories/codes?code=DISABLED")
                .then()
                .body("items.validFrom", contains("2018-01-01", "2027-01-01"))
                .body("items.order.unique().size()", equalTo(1));
        Api.get("code-lists/organisation-types/codes/JUSTICE_DIVISION?at=2025-06-30")
                .then()
                .statusCode(200)
                .body("nameVi", equalTo("Phòng Tư pháp"));
    }

    @Test
    void aCodeIsAddedChangedReadAndTold() {
        var added = Api.post(KINDS, kind());
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith("/api/v1/" + KINDS + "/" + code + "?at=2026-01-01"))
                .body("verified", equalTo(true));
        Api.patch(at("2026-01-01"), 1, object("validTo", "2026-06-30")).then().statusCode(200);
        Api.post(KINDS, with(kind(), "nameEn", "Another thing", "validFrom", "2026-07-01"))
                .then()
                .statusCode(201)
                .body("order", equalTo(added.<Integer>path("order")));
        Api.get(at("2026-06-30")).then().body("version", equalTo(2)).body("nameEn", equalTo("Podcast"));
        Api.get(at("2026-07-01")).then().body("nameEn", equalTo("Another thing"));
        refused(Api.get(at("2025-12-31")), 404, "CODE_NOT_FOUND");
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(added.path("id")) && one.version() == 2);
        assertEquals("vn.tgpl.code.changed.v1", fact.type());
        assertEquals("activity-kinds", fact.body().get("list").asText());
        assertEquals("2026-06-30", fact.body().get("validTo").asText());
        assertFalse(fact.body().has("hardshipTest"));
    }

    @Test
    void onEachDayACodeStandsForOneThing() throws SQLException {
        Api.post(KINDS, with(kind(), "validTo", "2026-06-30")).then().statusCode(201);
        Api.post(KINDS, with(kind(), "validFrom", "2026-07-01")).then().statusCode(201);
        var before = Rows.written();
        refused(Api.post(KINDS, kind()), 409, "CODE_PERIOD_TAKEN", "#/validFrom");
        refused(
                Api.post(KINDS, with(kind(), "validFrom", "2026-06-30", "validTo", "2026-06-30")),
                409,
                "CODE_PERIOD_TAKEN",
                "#/validFrom");
        refused(
                Api.patch(at("2026-01-01"), 1, object("validTo", "2026-07-01")),
                409,
                "CODE_PERIOD_TAKEN",
                "#/validFrom");
        assertEquals(before, Rows.written());
        assertThrows(
                SQLException.class,
                () -> Rows.execute(
                        "UPDATE code_entry SET valid_to = '2026-07-01' WHERE code = ? AND version = 1"
                                + " AND valid_from = '2026-01-01'",
                        code));
    }

    @Test
    void aListThatTheSystemDependsOnTakesNoNewCode() {
        var before = Rows.written();
        for (var closed : List.of("forms", "close-reasons", "modes", "unit-levels", "roles")) {
            refused(Api.post("code-lists/" + closed + "/codes", kind()), 422, "LIST_CLOSED", "#/code");
        }
        assertEquals(before, Rows.written());
        Api.patch("code-lists/forms/codes/CONSULTATION?at=2018-01-01", 1, object("nameEn", "Legal advice"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsWrongIsRefused() {
        Api.post(KINDS, kind()).then().statusCode(201);
        var before = Rows.written();
        refused(Api.post(KINDS, with(kind(), "code", "thấp")), 422, "PATTERN", "#/code");
        refused(Api.post(KINDS, with(kind(), "nameEn", null)), 422, "REQUIRED", "#/nameEn");
        refused(Api.post(KINDS, with(kind(), "order", 0)), 422, "OUT_OF_RANGE", "#/order");
        refused(Api.post(KINDS, with(kind(), "validTo", "2025-12-31")), 422, "ENDS_BEFORE_START", "#/validTo");
        refused(Api.post(KINDS, with(kind(), "hardshipTest", true)), 422, "NOT_OF_THIS_LIST", "#/hardshipTest");
        refused(Api.post(KINDS, with(kind(), "proof", "Giấy")), 422, "NOT_OF_THIS_LIST", "#/proof");
        refused(Api.post("code-lists/planets/codes", kind()), 404, "CODE_LIST_NOT_FOUND");
        refused(Api.patch(at("2026-01-01"), 1, object("code", "K1")), 422, "KEY_FIXED", "#/code");
        refused(Api.patch(at("2026-01-01"), 1, object("validFrom", "2026-02-01")), 422, "KEY_FIXED", "#/validFrom");
        refused(Api.patch(at("2026-01-01"), 2, object("nameEn", "x")), 412, "VERSION_STALE");
        refused(Api.patch(at("2020-01-01"), 1, object("nameEn", "x")), 404, "CODE_NOT_FOUND");
        assertEquals(before, Rows.written());
    }

    private String at(String day) {
        return KINDS + "/" + code + "?at=" + day;
    }

    private Map<String, Object> kind() {
        return object(
                "code",
                code,
                "nameVi",
                "Phát thanh trên mạng",
                "nameEn",
                "Podcast",
                "validFrom",
                "2026-01-01",
                "legalBasis",
                "25/KH-BTP");
    }
}
