package vn.tgpl.planning.areaclass;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.areaclass.Decisions.DECISIONS;
import static vn.tgpl.planning.areaclass.Decisions.classes;
import static vn.tgpl.planning.areaclass.Decisions.commune;
import static vn.tgpl.planning.areaclass.Decisions.decision;
import static vn.tgpl.planning.areaclass.Decisions.entry;
import static vn.tgpl.planning.areaclass.Decisions.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;

/** Communes and villages are put into classes by decisions, from day to day (phân loại địa bàn). */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AreaClassesIT {
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

    private static void succeed(String code, String on, Map<String, Object> to) {
        var body = object("on", on, "legalBasis", "x", "successors", List.of(to));
        Api.post("administrative-units/" + code + "/succeed", 1, body).then().statusCode(200);
    }
}
