package vn.tgpl.planning.target;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.period;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Fixtures.target;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** A plan of a province asks for no figures of others: whoever reads it would read them. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class TargetsLieInThePlanIT {
    private static final String CODE = "TARGET_OUTSIDE_PLAN";

    @BeforeEach
    void bodies() {
        Fixtures.organisations();
        body("TL-HUE", "46");
        body("TL-CUC", "VN");
    }

    @Test
    void aUnitElsewhereIsRefusedWhoeverWrites() {
        var head = Officer.ofOrganisation("HN-TT", "centre-head");
        var before = Rows.written();
        for (var unit : List.of("46", "VN")) {
            var bad = with(plan(), "issuer", "HN-TT", "targets", targets(target("1"), with(target("1"), "unit", unit)));
            refused(head.post("plans", bad), 422, CODE, "#/targets/1/unit");
            refused(Api.post("plans", bad), 422, CODE, "#/targets/1/unit")
                    .body("errors.pointer", equalTo(List.of("#/targets/1/unit")));
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void anOrganisationElsewhereIsRefusedUnlessItIssuesThePlan() {
        for (var organisation : List.of("TL-HUE", "TL-CUC")) {
            var bad = with(plan(), "targets", targets(with(target("1"), "organisation", organisation)));
            refused(Api.post("plans", bad), 422, CODE, "#/targets/0/organisation");
        }
        Fixtures.drafted(with(plan(), "targets", targets(with(target("1"), "organisation", "HN-TT"))));
        Fixtures.drafted(
                with(plan(), "issuer", "TL-CUC", "targets", targets(with(target("1"), "organisation", "TL-CUC"))));
    }

    @Test
    void allOfItsProvinceIsWithin() {
        var commune = commune("01");
        Fixtures.drafted(with(plan(), "targets", targets(with(target("1"), "unit", commune))));
        Fixtures.drafted(with(plan(), "unit", commune, "targets", targets(with(target("1"), "unit", "01"))));
        var hues = with(plan(), "targets", targets(with(target("1"), "unit", commune("46"))));
        refused(Api.post("plans", hues), 422, CODE, "#/targets/0/unit");
    }

    /** Bạc Liêu became part of Cà Mau on 1 July 2025. */
    @Test
    void whatMergedIsOneProvince() {
        var longer = with(plan(), "period", period("2021-01-01", "2026-12-31"), "programmes", List.of());
        var later = with(target("1"), "unit", "96", "programme", null, "period", period("2026-01-01", "2026-12-31"));
        var other = with(later, "unit", "91");
        Fixtures.drafted(
                with(longer, "unit", "95", "targets", targets(later, with(later, "unit", null, "period", null))));
        refused(
                Api.post("plans", with(longer, "unit", "95", "targets", targets(later, other))),
                422,
                CODE,
                "#/targets/1/unit");
    }

    @Test
    void theNationsPlansAskForFiguresOfAnywhere() {
        var id = Fixtures.drafted(with(
                plan(),
                "unit",
                "VN",
                "targets",
                targets(
                        with(target("1"), "unit", "46"),
                        with(target("1"), "unit", "VN", "organisation", "TL-HUE"),
                        with(target("1"), "unit", "01", "organisation", "TL-CUC"))));
        Fixtures.issued(id, 1);
        // it cannot become a province's with them
        var another = Fixtures.drafted(with(plan(), "unit", "VN", "targets", targets(with(target("1"), "unit", "46"))));
        refused(Api.patch("plans/" + another, 1, object("unit", "01")), 422, CODE, "#/targets/0/unit");
    }

    @Test
    void eachTargetThatIsAddedOrReplacedIsChecked() {
        var id = Fixtures.drafted();
        String target = Api.get("plans/" + id).path("targets[0].id");
        var path = "plans/" + id + "/targets";
        var before = Rows.written();
        refused(Api.post(path, 1, with(target("1.1"), "unit", "46")), 422, CODE, "#/unit");
        refused(Api.post(path, 1, with(target("1.1"), "organisation", "TL-HUE")), 422, CODE, "#/organisation");
        refused(Api.put(path + "/" + target, 1, with(target("1.1"), "unit", "VN")), 422, CODE, "#/unit");
        assertEquals(before, Rows.written());
    }

    /** Between drafting and issuing a commune may have gone to another province. */
    @Test
    void itIsCheckedAgainWhenThePlanIsIssued() {
        var commune = commune("01");
        var id = Fixtures.approved(
                Fixtures.drafted(with(plan(), "targets", targets(with(target("1"), "unit", commune)))), 1);
        Api.patch("administrative-units/" + commune, 1, object("parent", "04"))
                .then()
                .statusCode(200);
        var issue = object("issuedOn", "2021-02-01");
        refused(Api.post("plans/" + id + "/issue", 3, issue), 422, CODE, "#/targets/0/unit");
        Api.get("plans/" + id).then().body("status", equalTo("APPROVED"));
    }

    @SafeVarargs
    private static List<Map<String, Object>> targets(Map<String, Object>... targets) {
        return List.of(targets);
    }

    private static String commune(String province) {
        var code = Fixtures.fresh("");
        Api.post(
                        "administrative-units",
                        object(
                                "code",
                                code,
                                "level",
                                "COMMUNE",
                                "type",
                                "WARD",
                                "nameVi",
                                "Phường",
                                "parent",
                                province,
                                "validFrom",
                                "2018-01-01",
                                "legalBasis",
                                "124/2004/QĐ-TTg"))
                .then()
                .statusCode(201);
        return code;
    }

    private static void body(String code, String unit) {
        if (Api.get("organisations/" + code).statusCode() == 200) return;
        Api.post("organisations", with(Fixtures.organisation(code, "JUSTICE_DEPARTMENT"), "unit", unit))
                .then()
                .statusCode(201);
    }
}
