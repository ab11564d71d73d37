package vn.tgpl.planning.areaclass;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** Communes and villages are put into classes by decisions, from day to day (phân loại địa bàn). */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AreaClassesIT {
    private static final String DECISIONS = "area-classes/decisions";

    @Test
    void aDecisionIsReadListedAndTold() {
        var commune = commune();
        var body = decision("2021-06-04", entry(commune, "ZONE_III"), entry(commune, "BORDER"));
        var added = Api.post(DECISIONS, body);
        String id = added.path("id");
        added.then()
                .statusCode(201)
                .header("Location", endsWith("/area-classes/decisions/" + id))
                .body("entries.class", contains("ZONE_III", "BORDER"))
                .body("verified", equalTo(true));
        assertEquals(added.asString(), Api.get(DECISIONS + "/" + id).asString());
        Api.get(DECISIONS + "?at=2021-06-04&limit=200&number=" + body.get("number"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].entries", equalTo(null));
        var fact = FactsOnTopic.of(Topics.CATALOGUE).await(one -> one.key().equals(id));
        assertEquals("vn.tgpl.areadecision.changed.v1", fact.type());
        assertEquals(commune, fact.body().at("/entries/0/unit").asText());
        assertEquals("ZONE_III", fact.body().at("/entries/0/class").asText());
        assertFalse(fact.body().has("title"));
    }

    @Test
    void classesAreThoseOfTheDay() {
        var commune = commune();
        Api.post(
                        DECISIONS,
                        with(
                                decision("2021-06-04", entry(commune, "ZONE_III"), entry(commune, "BORDER")),
                                "validTo",
                                "2025-12-31"))
                .then()
                .statusCode(201);
        classes(commune, "2021-06-03").body("items", hasSize(0));
        classes(commune, "2021-06-04").body("items.class", contains("BORDER", "ZONE_III"));
        classes(commune, "2025-12-31")
                .body("items", hasSize(2))
                .body("items[0].decision.validFrom", equalTo("2021-06-04"));
        classes(commune, "2026-01-01").body("items", hasSize(0));
        refused(Api.get("administrative-units/" + commune + "/area-classes?at=2010-01-01"), 404, "UNIT_NOT_FOUND");
    }

    @Test
    void anotherDecisionEndsOneWhollyOrOneClassOfOneUnit() {
        var one = commune();
        var other = commune();
        String first = Api.post(DECISIONS, decision("2021-06-04", entry(one, "ZONE_III"), entry(other, "ZONE_III")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var out = object("unit", one, "class", "ZONE_III", "ends", true);
        Api.post(DECISIONS, decision("2022-01-01", out, entry(one, "ZONE_I")))
                .then()
                .statusCode(201);
        classes(one, "2021-12-31").body("items.class", contains("ZONE_III"));
        classes(one, "2022-01-01").body("items.class", contains("ZONE_I"));
        classes(other, "2022-01-01").body("items.class", contains("ZONE_III"));
        Api.post(DECISIONS, with(decision("2023-01-01"), "replaces", List.of(first)))
                .then()
                .statusCode(201);
        classes(other, "2022-12-31").body("items.class", contains("ZONE_III"));
        classes(other, "2023-01-01").body("items", hasSize(0));
        Api.get(DECISIONS + "/" + first)
                .then()
                .body("validTo", equalTo("2022-12-31"))
                .body("version", equalTo(2));
    }

    @Test
    void aVillageHasTheClassesOfItsCommuneAndADistrictHandsItsDown() {
        var district = "890";
        Api.post("administrative-units", with(unit(district, "DISTRICT", "01"), "validTo", "2025-06-30"))
                .then()
                .statusCode(201);
        var commune = Fixtures.fresh("");
        Api.post("administrative-units", with(unit(commune, "COMMUNE", district), "validTo", "2025-06-30"))
                .then()
                .statusCode(201);
        var village = commune + "-TH01";
        Api.post("administrative-units", with(unit(village, "VILLAGE", commune), "validTo", "2025-06-30"))
                .then()
                .statusCode(201);
        Api.post(
                        DECISIONS,
                        decision(
                                "2021-06-04",
                                entry(village, "EDA_VILLAGE"),
                                entry(commune, "ZONE_III"),
                                entry(district, "POOR_DISTRICT")))
                .then()
                .statusCode(201);
        classes(village, "2022-01-01")
                .body("items.class", contains("EDA_VILLAGE", "POOR_DISTRICT", "ZONE_III"))
                .body("items[0].inheritedFrom", equalTo(null))
                .body("items[1].inheritedFrom", equalTo(district))
                .body("items[2].inheritedFrom", equalTo(commune));
        classes(commune, "2022-01-01").body("items.class", contains("POOR_DISTRICT", "ZONE_III"));
    }

    /** Nobody has said of what was merged what was said of its parts. */
    @Test
    void aClassOutlivesANewNameButNoMerger() {
        var renamed = commune();
        var merged = commune();
        Api.post(DECISIONS, decision("2021-06-04", entry(renamed, "SAFE_ZONE"), entry(merged, "SAFE_ZONE")))
                .then()
                .statusCode(201);
        succeed(renamed, "2026-01-01", object("code", renamed, "type", "WARD"));
        succeed(merged, "2026-01-01", object("code", renamed, "share", 1));
        // both became one: neither goes on
        classes(renamed, "2025-12-31").body("items.class", contains("SAFE_ZONE"));
        classes(renamed, "2026-01-01").body("items", hasSize(0));
        var alone = commune();
        Api.post(DECISIONS, decision("2021-06-04", entry(alone, "SAFE_ZONE")))
                .then()
                .statusCode(201);
        succeed(alone, "2026-01-01", object("code", alone, "type", "WARD"));
        classes(alone, "2026-06-01").body("items.class", contains("SAFE_ZONE"));
        Api.get("area-classes?class=SAFE_ZONE&at=2026-06-01&unit=" + alone)
                .then()
                .body("items", hasSize(1));
        Api.get("area-classes?class=SAFE_ZONE&at=2026-06-01&unit=" + renamed)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void placesOfAClassArePaged() {
        var expected = new ArrayList<String>();
        var entries = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 5; i++) {
            expected.add(commune());
            entries.add(entry(expected.getLast(), "COASTAL_ISLAND_EDA"));
        }
        Api.post(DECISIONS, with(decision("2021-06-04"), "entries", entries))
                .then()
                .statusCode(201);
        var found = new ArrayList<String>();
        var next = "/api/v1/area-classes?class=COASTAL_ISLAND_EDA&at=2022-01-01&limit=2";
        while (next != null) {
            var page = Api.json().get(next);
            page.then().statusCode(200);
            found.addAll(page.path("items.unit"));
            next = page.path("next");
        }
        assertEquals(expected.stream().sorted().toList(), found);
        refused(Api.get("area-classes?cursor=x"), 400, "BAD_PARAMETER");
    }

    @Test
    void whatIsWrongIsToldAndChangesNothing() {
        var commune = commune();
        var before = Rows.written();
        wrong("UNKNOWN_CODE", "#/entries/0/unit", entry("99999", "BORDER"));
        wrong("UNKNOWN_CODE", "#/entries/0/class", entry(commune, "RICH"));
        wrong("CLASS_NOT_OF_LEVEL", "#/entries/0/class", entry(commune, "POOR_DISTRICT"));
        wrong("CLASS_NOT_OF_LEVEL", "#/entries/0/class", entry("01", "BORDER"));
        wrong("CLASS_NOT_OF_LEVEL", "#/entries/0/class", entry(commune, "EDA_VILLAGE"));
        wrong("TWICE_IN_LIST", "#/entries/1", entry(commune, "BORDER"), entry(commune, "BORDER"));
        wrong("NOTHING_TO_END", "#/entries/0", object("unit", commune, "class", "BORDER", "ends", true));
        var valid = decision("2021-06-04", entry(commune, "BORDER"));
        wrong(with(valid, "validFrom", "2017-01-01"), "CODE_NOT_VALID_ON_DATE", "#/entries/0/unit");
        wrong(
                with(valid, "entries", List.of(entry(commune, "ZONE_I")), "validFrom", "2020-01-01"),
                "CODE_NOT_VALID_ON_DATE",
                "#/entries/0/class");
        wrong(with(valid, "validTo", "2021-06-03"), "ENDS_BEFORE_START", "#/validTo");
        wrong(with(valid, "entries", List.of()), "EMPTY", "#/entries");
        wrong(without(valid, "signedOn"), "REQUIRED", "#/signedOn");
        wrong("REQUIRED", "#/entries/0/class", object("unit", commune));
        wrong(with(valid, "replaces", List.of(UUID.randomUUID().toString())), "UNKNOWN_DECISION", "#/replaces/0");
        assertEquals(before, Rows.written());
        String id = Api.post(DECISIONS, valid).then().statusCode(201).extract().path("id");
        refused(Api.post(DECISIONS, valid), 409, "AREA_DECISION_TAKEN");
        wrong(with(decision("2020-01-01"), "replaces", List.of(id)), "DECISION_NOT_IN_FORCE", "#/replaces/0");
        refused(Api.get(DECISIONS + "/" + UUID.randomUUID()), 404, "AREA_DECISION_NOT_FOUND");
        refused(
                Officer.ofProvince("04", "clerk").post(DECISIONS, decision("2021-06-04", entry(commune, "BORDER"))),
                403,
                "NOT_PERMITTED");
    }

    @Test
    void entriesComeAsATableToo() {
        var one = commune();
        var other = commune();
        var path = DECISIONS + "/import?signedOn=2021-06-04&validFrom=2021-06-04&number=" + Fixtures.fresh("T");
        var bad = "unit,class,ends\n" + one + ",ZONE_II,\n99999,ZONE_II,\n" + other + ",BORDER,true\n" + other
                + ",BORDER,vâng\n";
        Api.table(path, bad)
                .then()
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("errors.row", contains(3, 4, 5))
                .body("errors.column", contains("unit", "", "ends"))
                .body("errors.code", contains("UNKNOWN_CODE", "NOTHING_TO_END", "NOT_TRUE_OR_FALSE"));
        classes(one, "2022-01-01").body("items", hasSize(0));
        var good = "unit,class\n" + one + ",ZONE_II\n" + other + ",BORDER\n";
        Api.table(path + "&dryRun=true", good)
                .then()
                .body("applied", equalTo(false))
                .body("errorCount", equalTo(0));
        Api.table(path, good).then().body("applied", equalTo(true)).body("created", equalTo(1));
        classes(one, "2022-01-01")
                .body("items.class", contains("ZONE_II"))
                .body("items[0].decision.verified", equalTo(false));
        refused(Api.table(path, good), 409, "AREA_DECISION_TAKEN");
        refused(Api.table(DECISIONS + "/import?number=x", good), 400, "BAD_PARAMETER");
        assertTrue(Api.table(path, "unit,class\n").<List<Object>>path("errors").size() == 1);
    }

    private static void wrong(String code, String pointer, Map<?, ?>... entries) {
        wrong(with(decision("2021-06-04"), "entries", List.of(entries)), code, pointer);
    }

    private static void wrong(Map<String, Object> body, String code, String pointer) {
        refused(Api.post(DECISIONS, body), 422, code, pointer);
    }

    private static ValidatableResponse classes(String unit, String day) {
        return Api.get("administrative-units/" + unit + "/area-classes?at=" + day)
                .then()
                .statusCode(200)
                .body("unit", equalTo(unit));
    }

    private static void succeed(String code, String on, Map<String, Object> to) {
        var body = object("on", on, "legalBasis", "x", "successors", List.of(to));
        Api.post("administrative-units/" + code + "/succeed", 1, body).then().statusCode(200);
    }

    @SafeVarargs
    private static Map<String, Object> decision(String validFrom, Map<String, Object>... entries) {
        return object(
                "number",
                Fixtures.fresh("") + "/QĐ-TTg",
                "title",
                "Danh sách các xã",
                "signedOn",
                "2021-06-04",
                "validFrom",
                validFrom,
                "entries",
                List.of(entries));
    }

    private static Map<String, Object> entry(String unit, String areaClass) {
        return object("unit", unit, "class", areaClass);
    }

    private static String commune() {
        var code = Fixtures.fresh("");
        Api.post("administrative-units", unit(code, "COMMUNE", "04")).then().statusCode(201);
        return code;
    }

    private static Map<String, Object> unit(String code, String level, String parent) {
        return object(
                "code",
                code,
                "level",
                level,
                "type",
                level,
                "nameVi",
                code,
                "parent",
                parent,
                "validFrom",
                "2018-01-01",
                "legalBasis",
                "124/2004/QĐ-TTg");
    }
}
