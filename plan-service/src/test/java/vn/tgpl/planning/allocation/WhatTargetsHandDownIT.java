package vn.tgpl.planning.allocation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.period;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Fixtures.target;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Places;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class WhatTargetsHandDownIT {
    @BeforeEach
    void bodies() {
        Fixtures.organisations();
        Places.body("HN-CN1", "01", "HN-TT");
    }

    @Test
    void eachTargetShowsWhatIsLeftAndWhatIsTooMuch() {
        var first = Places.commune("01");
        var second = Places.commune("01");
        handed(unit(first, 12, 20), unit(second, 5, 15))
                .body("items", hasSize(1))
                .body("items[0].measureUnit", equalTo("EVENT"))
                .body("items[0].bound", equalTo(Map.of("low", 20, "high", 30)))
                .body("items[0].allocations", hasSize(2))
                .body(
                        "items[0].low",
                        equalTo(Map.of("stated", 20, "allocated", 17, "unallocated", 3, "overAllocated", 0)))
                .body(
                        "items[0].high",
                        equalTo(Map.of("stated", 30, "allocated", 35, "unallocated", 0, "overAllocated", 5)))
                .body("items[0].notSummed", empty());
    }

    @Test
    void whatOverlapsIsListedAndNotSummed() {
        var commune = Places.commune("01");
        handed(unit(commune, 5, 8), body("HN-TT", 10, 12))
                .body("items[0].low.allocated", equalTo(5))
                .body("items[0].notSummed", contains(object("allocation", 1, "reason", "ORGANISATION_BESIDE_UNITS")));
        handed(body("HN-CN1", 3, 3), body("HN-TT", 10, 12))
                .body("items[0].low.allocated", equalTo(10))
                .body("items[0].notSummed", contains(object("allocation", 0, "reason", "INSIDE_ANOTHER")));
    }

    /** A district ended on 30 June 2025, its communes became others on the day after. */
    @Test
    void whatAUnitWasMadeOfLayInsideTheOther() {
        var district = "9" + Fixtures.fresh("").substring(3);
        Places.unit(district, "DISTRICT", "01", "2018-01-01", "2025-06-30");
        var former = Fixtures.fresh("");
        var later = Places.commune("01", "2025-07-01");
        Places.ended(former, district, later);
        var apart = Places.commune("01", "2025-07-01");
        handed(unit(district, 10, 10), unit(later, 4, 4), unit(apart, 1, 1))
                .body("items[0].low.allocated", equalTo(11))
                .body("items[0].notSummed", contains(object("allocation", 1, "reason", "INSIDE_ANOTHER")));
        handed(unit(former, 10, 10), unit(later, 4, 4))
                .body("items[0].low.allocated", equalTo(0))
                .body("items[0].notSummed.reason", equalTo(List.of("INSIDE_ANOTHER", "INSIDE_ANOTHER")));
    }

    /** In a period that ends before, they have nothing to do with each other. */
    @Test
    void twoProvincesAreTwoUntilTheyMerge() {
        var target = with(
                target("1"),
                "unit",
                "VN",
                "allocations",
                List.of(unit("96", 5, 5), unit("95", 3, 3), unit("01", 2, 2)));
        of(with(plan(), "unit", "VN", "targets", List.of(target)))
                .body("items[0].low.allocated", equalTo(10))
                .body("items[0].notSummed", empty());
    }

    @Test
    void percentagesAndOpenSides() {
        var share = object(
                "indicator",
                "CASES_SUCCESS_SHARE",
                "recurrence",
                "ONCE",
                "bound",
                object("low", 90),
                "allocations",
                List.of(body("HN-TT", 90, null)));
        var open = with(target("1"), "allocations", List.of(body("HN-TT", 9, null)));
        indicator();
        of(with(plan(), "targets", List.of(share, open, with(target("1"), "indicator", "CASES_COMPLETED"))))
                .body("items[0].low", equalTo(Map.of("stated", 90)))
                .body("items[0]", not(hasKey("high")))
                .body("items[0].notSummed", contains(object("allocation", 0, "reason", "RATIO")))
                .body("items[1].notSummed", contains(object("allocation", 0, "side", "high", "reason", "OPEN_SIDE")))
                .body("items[2].allocations", empty())
                .body("items[2].low.unallocated", equalTo(20));
    }

    @Test
    void itComesInPagesToThoseWhoReadThePlan() {
        var targets = List.of(
                target("1"), with(target("1"), "indicator", "COMM_EVENTS"), with(target("1"), "indicator", "SEMINARS"));
        var id = Fixtures.drafted(with(plan(), "targets", targets));
        var path = "plans/" + id + "/allocation";
        var page = Api.get(path + "?limit=2");
        page.then()
                .header("ETag", startsWith("\"1-"))
                .body("items.indicator", contains("COMM_EVENTS_GENERAL", "COMM_EVENTS"));
        Api.json()
                .get(page.<String>path("next"))
                .then()
                .body("items.indicator", contains("SEMINARS"))
                .body("$", not(hasKey("next")));
        Officer.ofOrganisation("HN-TT", "clerk").get(path).then().statusCode(200);
        refused(Officer.ofProvince("46", "provincial-officer").get(path), 404, "PLAN_NOT_FOUND");
    }

    /** A period of its own, so that codes that ended in it have a meaning. */
    @SafeVarargs
    private static ValidatableResponse handed(Map<String, Object>... allocations) {
        var target =
                with(target("1"), "period", period("2025-01-01", "2025-12-31"), "allocations", List.of(allocations));
        return of(with(plan(), "targets", List.of(target)));
    }

    private static ValidatableResponse of(Map<String, Object> plan) {
        return Api.get("plans/" + Fixtures.drafted(plan) + "/allocation").then().statusCode(200);
    }

    private static Map<String, Object> unit(String code, Integer low, Integer high) {
        return object("unit", code, "bound", object("low", low, "high", high));
    }

    private static Map<String, Object> body(String code, Integer low, Integer high) {
        return object("organisation", code, "bound", object("low", low, "high", high));
    }

    private static void indicator() {
        if (Api.get("indicators/CASES_SUCCESS_SHARE").statusCode() == 200) return;
        var ratio = object(
                "code",
                "CASES_SUCCESS_SHARE",
                "nameVi",
                "Tỷ lệ vụ việc thành công",
                "nameEn",
                "Share of successful cases",
                "measureUnit",
                "PERCENT",
                "subject",
                "CASE",
                "measure",
                object("ratio", object("numerator", "CASES_SUCCESSFUL", "denominator", "CASES_COMPLETED")),
                "countsOn",
                "closedOn",
                "validFrom",
                "2018-01-01");
        Api.post("indicators", ratio).then().statusCode(201);
    }
}
