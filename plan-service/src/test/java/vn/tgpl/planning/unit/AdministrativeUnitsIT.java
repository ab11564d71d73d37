package vn.tgpl.planning.unit;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** A code is read on a day: units end, merge, and hand their codes on. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AdministrativeUnitsIT {
    private static final String UNITS = "administrative-units";

    @Test
    void aCodeThatChangedHandsIsReadOnADay() {
        Api.get(UNITS + "/15?at=2025-06-30").then().statusCode(200).body("nameVi", equalTo("Tỉnh Yên Bái"));
        Api.get(UNITS + "/15?at=2025-07-01").then().statusCode(200).body("nameVi", equalTo("Tỉnh Lào Cai"));
        Api.get(UNITS + "/15").then().statusCode(200).body("nameVi", equalTo("Tỉnh Lào Cai"));
        refused(Api.get(UNITS + "/02"), 404, "UNIT_NOT_FOUND");
        refused(Api.get(UNITS + "/15?at=1.7.2025"), 400, "BAD_PARAMETER");
    }

    @Test
    void listsAreOfADayALevelAndAParent() {
        for (var day : Map.of("2025-06-30", 63, "2025-07-01", 34).entrySet()) {
            Api.get(UNITS + "?level=PROVINCE&parent=VN&limit=200&at=" + day.getKey())
                    .then()
                    .body("items", hasSize(day.getValue()));
        }
        Api.get(UNITS + "?code=15").then().body("items", hasSize(2));
    }

    @Test
    void aNewUnitIsReadAndTold() {
        var code = commune();
        var added = Api.post(UNITS, unit(code));
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith("/administrative-units/" + code + "?at=2018-01-01"))
                .body("verified", equalTo(true))
                .body("successors", hasSize(0));
        assertEquals(added.asString(), Api.get(UNITS + "/" + code).asString());
        var fact = FactsOnTopic.of(Topics.CATALOGUE).await(one -> one.key().equals(added.path("id")));
        assertEquals("vn.tgpl.unit.changed.v1", fact.type());
        assertEquals(code, fact.body().get("code").asText());
        assertFalse(fact.body().has("verified"));
    }

    @Test
    void aUnitEndsAndNamesItsSuccessors() {
        var old = commune();
        var next = commune();
        Api.post(UNITS, unit(old)).then().statusCode(201);
        Api.post(UNITS, with(unit(next), "validFrom", "2025-07-01")).then().statusCode(201);
        var end = object("validTo", "2025-06-30", "successors", List.of(object("code", next, "share", 0.4)));
        Api.patch(UNITS + "/" + old + "?at=2018-01-01", 1, end)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("successors[0].share", equalTo(0.4f));
        refused(Api.get(UNITS + "/" + old), 404, "UNIT_NOT_FOUND");
        // the code is free again from the day after
        Api.post(UNITS, with(unit(old), "validFrom", "2025-07-01")).then().statusCode(201);
        Api.get(UNITS + "/" + old).then().body("version", equalTo(1));
    }

    @Test
    void aCodeHasOneHolderOnADay() {
        var code = commune();
        Api.post(UNITS, with(unit(code), "validFrom", "2020-01-01", "validTo", "2020-12-31"))
                .then()
                .statusCode(201);
        Api.post(UNITS, with(unit(code), "validFrom", "2022-01-01")).then().statusCode(201);
        var before = Rows.written();
        for (var from : List.of("2019-01-01", "2020-12-31", "2021-06-01", "2022-01-01", "2030-01-01")) {
            refused(Api.post(UNITS, with(unit(code), "validFrom", from)), 409, "UNIT_PERIOD_TAKEN", "#/validFrom");
        }
        var first = UNITS + "/" + code + "?at=2020-01-01";
        refused(Api.patch(first, 1, object("validTo", "2022-01-01")), 409, "UNIT_PERIOD_TAKEN");
        assertEquals(before, Rows.written());
        Api.patch(first, 1, object("validTo", "2021-12-31")).then().statusCode(200);
    }

    /** The database holds the rule too, whatever two writers do at one moment. */
    @Test
    void theDatabaseRefusesASecondHolder() {
        var refused = assertThrows(SQLException.class, () -> Rows.execute("""
                INSERT INTO unit (id, version, changed_at, code, level, type, name_vi, parent, valid_from, legal_basis,
                                  successors, verified)
                SELECT uuidv7(), 1, now(), code, level, type, name_vi, parent, '2030-01-01', legal_basis, '[]', true
                FROM unit WHERE code = '01'
                """));
        assertEquals("23P01", refused.getSQLState());
    }

    @Test
    void ofManyWhoAddTheSameCodeAtOnceOneDoes() throws Exception {
        var code = commune();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i ->
                            people.submit(() -> Api.post(UNITS, with(unit(code), "validFrom", "201" + i + "-01-01"))
                                    .statusCode()))
                    .toList();
            var statuses = new TreeMap<Integer, Integer>();
            for (var answer : answers) statuses.merge(answer.get(), 1, Integer::sum);
            assertEquals(Map.of(201, 1, 409, 7), statuses);
        }
    }

    @Test
    void levelCodeAndParentFit() {
        var code = commune();
        refused(
                Api.post(UNITS, with(unit(code), "level", "PROVINCE", "parent", "VN")),
                422,
                "LEVEL_CODE_MISMATCH",
                "#/code");
        refused(Api.post(UNITS, with(unit("X" + code), "level", "COMMUNE")), 422, "LEVEL_CODE_MISMATCH", "#/code");
        refused(Api.post(UNITS, with(unit(code), "level", "HAMLET")), 422, "UNKNOWN_CODE", "#/level");
        refused(
                Api.post(UNITS, with(unit(code), "parent", "02", "validFrom", "2018-01-01")),
                422,
                "PARENT_NOT_THROUGHOUT",
                "#/parent");
        refused(Api.post(UNITS, with(unit(code), "parent", "VN")), 422, "PARENT_LEVEL_WRONG", "#/parent");
        refused(Api.post(UNITS, with(unit(code), "parent", "03")), 422, "UNKNOWN_CODE", "#/parent");
        refused(Api.post(UNITS, without(unit(code), "parent")), 422, "REQUIRED", "#/parent");
        refused(
                Api.post(UNITS, with(unit(code), "parent", "02", "validFrom", "2025-07-01")),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/parent");
        refused(Api.post(UNITS, with(unit("VN"), "level", "NATION")), 422, "PARENT_NOT_ALLOWED", "#/parent");
    }

    @Test
    void aVillageLiesInACommuneUnderAnyOtherCode() {
        var commune = commune();
        Api.post(UNITS, unit(commune)).then().statusCode(201);
        var village = with(unit(commune + "-TH01"), "level", "VILLAGE", "type", "VILLAGE", "parent", commune);
        Api.post(UNITS, with(village, "nameEn", "Village 1"))
                .then()
                .statusCode(201)
                .body("level", equalTo("VILLAGE"))
                .body("nameEn", equalTo("Village 1"));
        refused(Api.post(UNITS, with(village, "code", "123")), 422, "LEVEL_CODE_MISMATCH", "#/code");
        refused(
                Api.post(UNITS, with(village, "code", commune + "-TH02", "parent", "01")),
                422,
                "PARENT_LEVEL_WRONG",
                "#/parent");
        refused(
                Api.patch(UNITS + "/" + commune, 1, object("validTo", "2025-06-30")),
                409,
                "UNIT_HAS_PARTS",
                "#/validTo");
    }

    @Test
    void successorsTakeOverTheDayAfter() {
        var code = commune();
        var ended = with(unit(code), "validTo", "2025-06-30");
        refused(
                Api.post(UNITS, with(unit(code), "successors", List.of(object("code", "01")))),
                422,
                "SUCCESSOR_WITHOUT_END",
                "#/successors");
        refused(successors(ended, object("code", "99999")), 422, "UNKNOWN_CODE", "#/successors/0/code");
        refused(successors(ended, object("code", "02")), 422, "CODE_NOT_VALID_ON_DATE", "#/successors/0/code");
        refused(
                successors(ended, object("code", "01"), object("code", "01")),
                422,
                "TWICE_IN_LIST",
                "#/successors/1/code");
        refused(successors(ended, object("code", "01", "share", 0)), 422, "OUT_OF_RANGE", "#/successors/0/share");
        refused(successors(ended, object("code", "01", "share", 0.125)), 422, "DIGITS", "#/successors/0/share");
        refused(
                successors(ended, object("code", "01", "share", 0.6), object("code", "04", "share", 0.5)),
                422,
                "SHARES_OVER_WHOLE",
                "#/successors");
        refused(Api.post(UNITS, with(unit(code), "validTo", "2017-12-31")), 422, "ENDS_BEFORE_START", "#/validTo");
    }

    @Test
    void theKeyStays() {
        var code = commune();
        Api.post(UNITS, unit(code)).then().statusCode(201);
        var path = UNITS + "/" + code;
        refused(Api.patch(path, 1, object("code", "00001")), 422, "KEY_FIXED", "#/code");
        refused(Api.patch(path, 1, object("validFrom", "2019-01-01")), 422, "KEY_FIXED", "#/validFrom");
        refused(Api.patch(path, 7, object("nameVi", "x")), 412, "VERSION_STALE");
        refused(Api.json().body("{}").patch("/api/v1/" + path), 428, "IF_MATCH_REQUIRED");
        refused(Api.json(1).delete("/api/v1/" + path), 405, "METHOD_NOT_ALLOWED");
    }

    @SafeVarargs
    private static Response successors(Map<String, Object> unit, Map<String, Object>... all) {
        return Api.post(UNITS, with(unit, "successors", List.of(all)));
    }

    private static String commune() {
        return Fixtures.fresh("");
    }

    private static Map<String, Object> unit(String code) {
        return object(
                "code",
                code,
                "level",
                "COMMUNE",
                "type",
                "WARD",
                "nameVi",
                "Phường " + code,
                "parent",
                "01",
                "validFrom",
                "2018-01-01",
                "legalBasis",
                "124/2004/QĐ-TTg");
    }
}
