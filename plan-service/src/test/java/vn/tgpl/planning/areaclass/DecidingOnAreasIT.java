package vn.tgpl.planning.areaclass;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.areaclass.Decisions.DECISIONS;
import static vn.tgpl.planning.areaclass.Decisions.classes;
import static vn.tgpl.planning.areaclass.Decisions.commune;
import static vn.tgpl.planning.areaclass.Decisions.decision;
import static vn.tgpl.planning.areaclass.Decisions.entry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** What a decision may say, one by one or as a table. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class DecidingOnAreasIT {
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
}
