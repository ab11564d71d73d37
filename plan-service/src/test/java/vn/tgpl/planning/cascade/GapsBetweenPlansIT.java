package vn.tgpl.planning.cascade;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.period;
import static vn.tgpl.planning.Fixtures.target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** What the nation's target states beside what provinces took over of it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class GapsBetweenPlansIT {
    private String nation;
    private String whole;

    @BeforeEach
    void nationalPlan() {
        Fixtures.organisations();
        nation = drafted(null, "VN", target("1"));
        whole = Api.get("plans/" + nation).path("targets[0].id");
    }

    @Test
    void theSumOfThePartsForEachPeriod() {
        var hanoi = issued("01", part(12, 20));
        var hue = issued("46", with(part(10, null), "period", period("2023-01-01", "2023-12-31")));
        gaps().body("gaps", hasSize(1))
                .body("gaps[0].target", equalTo(whole))
                .body("gaps[0].plan", equalTo(nation))
                .body("gaps[0].parts.plan", contains(hanoi, hue))
                .body("gaps[0].withheld", equalTo(0))
                .body("gaps[0].notSummed", empty())
                .body("gaps[0].lines.label", contains("2021", "2022", "2023", "2024", "2025"))
                .body(
                        "gaps[0].lines[0].low",
                        equalTo(Map.of("stated", 20, "allocated", 12, "unallocated", 8, "overAllocated", 0)))
                .body("gaps[0].lines[0].notSummed", empty())
                .body(
                        "gaps[0].lines[2].low",
                        equalTo(Map.of("stated", 20, "allocated", 22, "unallocated", 0, "overAllocated", 2)))
                .body("gaps[0].lines[2].high.allocated", equalTo(20))
                .body("gaps[0].lines[2].notSummed.reason", contains("OPEN_SIDE"))
                .body("gaps[0].lines[2].notSummed.side", contains("high"));
    }

    @Test
    void whatCannotBeSetBesideItIsListed() {
        drafted(nation, "01", part(12, 20));
        issued("46", with(part(1, 1), "programme", null));
        issued("38", with(part(2, 2), "accumulation", "CUMULATIVE"));
        issued("79", with(part(3, 3), "period", period("2021-01-01", "2022-06-30"), "recurrence", "ONCE"));
        issued("48", with(part(4, 4), "bound", null));
        gaps().body(
                        "gaps[0].notSummed.reason",
                        contains("NOT_IN_FORCE", "OTHER_PROGRAMME", "OTHER_ACCUMULATION", "OTHER_PERIOD", "TRACKED"))
                .body("gaps[0].lines[0].low.allocated", equalTo(0));
    }

    @Test
    void twoPlansForTheSameProvinceAreNotAddedUp() {
        issued("01", part(12, 20));
        issued("01", part(12, 20));
        gaps().body("gaps[0].lines[0].low.allocated", equalTo(0))
                .body("gaps[0].lines[0].notSummed.reason", contains("SAME_RECIPIENT", "SAME_RECIPIENT"));
    }

    @Test
    void withPartsOutOfScopeNothingIsSaidOfTheRest() {
        issued("01", part(12, 20));
        var hue = issued("46", part(5, 5));
        Officer.ofProvince("46", "provincial-officer")
                .get("plans/" + nation + "/cascade")
                .then()
                .body("gaps[0].parts.plan", contains(hue))
                .body("gaps[0].withheld", equalTo(1))
                .body("gaps[0].lines[0].low", equalTo(Map.of("stated", 20, "allocated", 5)));
    }

    /** It says once more what the amended plan says. */
    @Test
    void aDocumentThatAmendsIsNotAPartOfItsOwn() {
        var hanoi = issued("01", part(12, 20));
        var version = Api.get("plans/" + hanoi).<Integer>path("version");
        var amendment = object(
                "number", Fixtures.fresh("") + "/QĐ-STP",
                "title", "Sửa đổi",
                "type", "DECISION",
                "signedOn", "2023-05-10",
                "effectiveFrom", "2023-06-01",
                "reason", "Bổ sung");
        Api.post("plans/" + hanoi + "/amend", version, amendment).then().statusCode(201);
        gaps().body("plans.id", contains(nation, hanoi))
                .body("gaps[0].parts.plan", contains(hanoi))
                .body("gaps[0].withheld", equalTo(0))
                .body("gaps[0].lines[0].low.allocated", equalTo(12));
        Officer.ofProvince("46", "provincial-officer")
                .get("plans/" + nation + "/cascade")
                .then()
                .body("plans.withheld", contains(1))
                .body("gaps[0].withheld", equalTo(1));
    }

    @Test
    void thePartSeesItsWhole() {
        var hanoi = issued("01", part(12, 20));
        Api.get("plans/" + hanoi + "/cascade?direction=up")
                .then()
                .body("gaps.target", contains(whole))
                .body("gaps[0].lines[0].low.unallocated", equalTo(8));
    }

    /** Of more there are than are looked at, nobody would know what the sum leaves out. */
    @Test
    void fiveThousandPartsAreLookedAt() {
        var hanoi = issued("01", part(12, 20));
        more(hanoi, 1, 4999);
        var full = gaps().extract().asString();
        assertTrue(full.contains("\"truncated\":false") && full.contains(whole));
        more(hanoi, 5000, 5000);
        var more = gaps().extract().asString();
        assertTrue(more.contains("\"truncated\":true") && more.contains("\"gaps\":[]"));
    }

    /** The same part for other days. */
    private static void more(String plan, int from, int to) {
        Rows.text("""
                WITH added AS (
                    INSERT INTO plan_target SELECT (jsonb_populate_record(t, jsonb_build_object(
                        'id', uuidv7(), 'position', n, 'recurrence', 'ONCE',
                        'period_from', date '2021-01-01' + n % 70, 'period_to', date '2022-01-01' + n / 70))).*
                    FROM plan_target AS t CROSS JOIN generate_series(?, ?) AS n WHERE t.plan = ? AND t.position = 0
                    RETURNING id
                ) SELECT count(*) FROM added
                """, from, to, UUID.fromString(plan));
    }

    private ValidatableResponse gaps() {
        return Api.get("plans/" + nation + "/cascade?direction=down").then().statusCode(200);
    }

    private Map<String, Object> part(Integer low, Integer high) {
        return with(target("1"), "allocatedFrom", whole, "bound", object("low", low, "high", high));
    }

    private String issued(String unit, Map<String, Object> target) {
        var id = drafted(nation, unit, target);
        Api.post("plans/" + id + "/issue", 1, object("issuedOn", "2021-02-01"))
                .then()
                .statusCode(200);
        return id;
    }

    private static String drafted(String parent, String unit, Map<String, Object> target) {
        return Fixtures.drafted(
                with(Fixtures.transcribed(), "unit", unit, "parentPlan", parent, "targets", List.of(target)));
    }
}
