package vn.tgpl.planning.unittable;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.unittable.UnitTables.HEAD;
import static vn.tgpl.planning.unittable.UnitTables.MAPPING;
import static vn.tgpl.planning.unittable.UnitTables.UNITS;
import static vn.tgpl.planning.unittable.UnitTables.counts;
import static vn.tgpl.planning.unittable.UnitTables.district;
import static vn.tgpl.planning.unittable.UnitTables.mapping;
import static vn.tgpl.planning.unittable.UnitTables.row;
import static vn.tgpl.planning.unittable.UnitTables.successions;
import static vn.tgpl.planning.unittable.UnitTables.units;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;

/** Which old communes and districts went into which new ones, as a table. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ImportingSuccessionsIT {
    /** Of three old communes one keeps its code, one is merged into it and one is split; an island district stands alone. */
    @Test
    void oldCommunesAreMadeWithThoseThatTookOver() {
        var kept = Fixtures.fresh("");
        var merged = Fixtures.fresh("");
        var split = Fixtures.fresh("");
        var island = Fixtures.fresh("");
        units("", HEAD + row(kept) + row(island));
        var home = district();
        var sea = district();
        var table = MAPPING
                + mapping(kept, "Xã Cũ", home, kept, "False")
                + mapping(merged, "Thị trấn Nhập", home, kept, "False")
                + mapping(split, "Xã Tách", home, kept, "True")
                + mapping(split, "Xã Tách", home, island, "True")
                + ",," + sea + ",Huyện Đảo,01,Thành phố Hà Nội," + island + ",Xã " + island + ",01,False\n";
        counts(successions("", table), 5, 5, 0, 0, 0).body("warnings", hasSize(0));
        Api.get(UNITS + kept + "?at=2025-06-30")
                .then()
                .body("nameVi", equalTo("Xã Cũ"))
                .body("validFrom", equalTo("2004-07-08"))
                .body("validTo", equalTo("2025-06-30"))
                .body("parent", equalTo(home))
                .body("successors.code", contains(kept));
        Api.get(UNITS + kept + "?at=2025-07-01").then().body("nameVi", equalTo("Xã " + kept));
        Api.get(UNITS + merged + "?at=2025-06-30").then().body("type", equalTo("TOWNSHIP"));
        Api.get(UNITS + split + "/successors?at=2025-06-30&until=2025-07-01")
                .then()
                .body("items.unit.code", containsInAnyOrder(kept, island))
                .body("items.whole", contains(false, false));
        Api.get(UNITS + home + "?at=2025-06-30")
                .then()
                .body("level", equalTo("DISTRICT"))
                .body("type", equalTo("RURAL_DISTRICT"))
                .body("successors.code", containsInAnyOrder(kept, island));
        Api.get(UNITS + island + "/predecessors?at=2025-07-01")
                .then()
                .body("items.unit.code", containsInAnyOrder(split, sea))
                .body("items.find { it.unit.code == '" + sea + "' }.whole", equalTo(true));
        counts(successions("", table), 5, 0, 0, 5, 0);
    }

    @Test
    void whereOneRowOfAnOldCommuneIsBadNothingIsSaidOfIt() {
        var to = Fixtures.fresh("");
        units("", HEAD + row(to));
        var home = district();
        var one = Fixtures.fresh("");
        var other = Fixtures.fresh("");
        var table = MAPPING
                + mapping(one, "Xã Một", home, to, "True")
                + mapping(one, "Xã Một", home, "99999", "True")
                + mapping(other, "Xã Hai", home, to, "False");
        successions("", table)
                .then()
                .body("applied", equalTo(false))
                .body("errors.row", contains(2, 3))
                .body("errors.column", contains("old_code", "new_code"))
                .body("errors.code", contains("ROW_OF_SAME_UNIT_REFUSED", "UNKNOWN_CODE"));
        counts(successions("&onError=skip", table), 3, 2, 0, 0, 2);
        refused(Api.get(UNITS + one + "?at=2025-06-30"), 404, "UNIT_NOT_FOUND");
        // where the district went is not certain either
        Api.get(UNITS + home + "?at=2025-06-30").then().body("successors", hasSize(0));
        var right = table.replace("99999", "00004");
        units("", HEAD + row("00004"));
        counts(successions("", right), 3, 1, 1, 1, 0);
        Api.get(UNITS + home + "?at=2025-06-30").then().body("successors", hasSize(2));
    }

    @Test
    void rowsThatContradictEachOtherOrTheCatalogueAreTold() {
        var to = Fixtures.fresh("");
        units("", HEAD + row(to));
        var home = district();
        var one = Fixtures.fresh("");
        var table = MAPPING
                + mapping(one, "Xã Một", home, to, "True")
                + mapping(one, "Xã Hai", home, to, "True")
                + mapping(Fixtures.fresh(""), "Làng Ba", home, to, "False")
                + mapping(Fixtures.fresh(""), "Xã Bốn", home, to, "không")
                + mapping(Fixtures.fresh(""), "Xã Năm", home, to, "False").replace(",01,False", ",04,False");
        successions("&dryRun=true", table)
                .then()
                .body("errors.row", containsInAnyOrder(2, 3, 3, 4, 5, 6))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "ROW_OF_SAME_UNIT_REFUSED",
                                "CONTRADICTS_ROW",
                                "TWICE_IN_LIST",
                                "NAME_WITHOUT_TYPE",
                                "NOT_TRUE_OR_FALSE",
                                "CONTRADICTS_CATALOGUE"))
                .body("errorCount", lessThanOrEqualTo(6));
    }
}
