package vn.tgpl.planning.unittable;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;

/** A row that is left out takes along what rests on it, and each row is told why. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class LeavingUnitsOutIT {
    private static final String HEAD = "code,name,type,parent_code,valid_from,valid_to\n";

    @Test
    void allThatLiesInABadRowIsToldSo() {
        var district = "881";
        var commune = Fixtures.fresh("");
        var villages = IntStream.range(0, 3_000)
                .mapToObj(i -> row(commune + "-TH" + i, "VILLAGE", commune, ""))
                .collect(joining());
        var good = Fixtures.fresh("");
        var table = HEAD
                + villages
                + row(commune, "COMMUNE", district, "")
                + row(district, "DISTRICT", "99", "")
                + row(good, "COMMUNE", "01", "");
        var report = units(table);
        report.then()
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("created", equalTo(1))
                .body("refused", equalTo(3_002))
                .body("errorCount", equalTo(3_002));
        var codes = report.<List<String>>path("errors.code");
        assertEquals(200, codes.size());
        report.then().body("errors.column", everyItem(equalTo("parent_code")));
        assertEquals(200, codes.stream().filter("PARENT_ROW_REFUSED"::equals).count());
        // those above first
        units(HEAD + row(district, "DISTRICT", "99", "") + row(commune, "COMMUNE", district, ""))
                .then()
                .body("errors.row", contains(2, 3))
                .body("errors.code", contains("UNKNOWN_CODE", "PARENT_ROW_REFUSED"));
        refused(Api.get("administrative-units/" + commune), 404, "UNIT_NOT_FOUND");
    }

    /** The commune goes on because of its village, and so must the district in which it lies. */
    @Test
    void whatCannotEndKeepsWhatItLiesIn() {
        var district = "882";
        var commune = Fixtures.fresh("");
        var other = Fixtures.fresh("");
        units(HEAD
                        + row(district, "DISTRICT", "01", "")
                        + row(commune, "COMMUNE", district, "")
                        + row(other, "COMMUNE", district, "")
                        + row(commune + "-TH1", "VILLAGE", commune, ""))
                .then()
                .body("created", equalTo(4));
        var end = "2026-06-30";
        units(HEAD
                        + row(district, "DISTRICT", "01", end)
                        + row(commune, "COMMUNE", district, end)
                        + row(other, "COMMUNE", district, end))
                .then()
                .body("applied", equalTo(true))
                .body("changed", equalTo(1))
                .body("errors.row", contains(2, 3))
                .body("errors.column", everyItem(equalTo("valid_to")))
                .body("errors.code", everyItem(equalTo("UNIT_HAS_PARTS")));
        for (var goesOn : List.of(district, commune)) {
            Api.get("administrative-units/" + goesOn + "?at=2025-07-01").then().body("validTo", nullValue());
        }
        Api.get("administrative-units/" + other + "?at=2025-07-01").then().body("validTo", equalTo(end));
    }

    private static String row(String code, String type, String parent, String validTo) {
        return code + ",Đơn vị " + code + "," + type + "," + parent + ",2025-07-01," + validTo + "\n";
    }

    private static Response units(String table) {
        return Api.table("administrative-units/import?kind=units&onError=skip&legalBasis=19/2025/QĐ-TTg", table);
    }
}
