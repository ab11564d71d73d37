package vn.tgpl.planning.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

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

/** Plans are read within their province and written by it and by their issuer; the nation's are read by everybody. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PlansOfATerritoryIT {
    private static final Object ISSUE = object("issuedOn", "2021-02-01");

    @Test
    void anotherProvincesPlanDoesNotExist() {
        var id = Fixtures.drafted();
        var path = "plans/" + id;
        String task = Api.get(path).path("tasks[0].id");
        var other = Officer.ofProvince("46", "provincial-officer");
        var before = Rows.written();
        refused(other.get(path), 404, "PLAN_NOT_FOUND");
        refused(other.get(path + "/tasks"), 404, "PLAN_NOT_FOUND");
        refused(other.get(path + "/tasks/" + task), 404, "PLAN_NOT_FOUND");
        refused(other.get(path + "/targets"), 404, "PLAN_NOT_FOUND");
        refused(other.patch(path, 1, object("title", "x")), 404, "PLAN_NOT_FOUND");
        refused(other.post(path + "/tasks", 1, Fixtures.task("2")), 404, "PLAN_NOT_FOUND");
        refused(other.post(path + "/issue", 1, ISSUE), 404, "PLAN_NOT_FOUND");
        other.get("plans?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
        assertEquals(before, Rows.written());
        Officer.ofProvince("01", "provincial-officer").get(path).then().statusCode(200);
    }

    @Test
    void whatOneCannotSeeIsUnknownAlsoAsABasis() {
        var hidden = Fixtures.drafted();
        var hue = Officer.ofProvince("46", "provincial-officer");
        for (var id : List.of(hidden, UUID.randomUUID().toString())) {
            refused(hue.post("plans", with(hues(), "parentPlan", id)), 422, "UNKNOWN_PLAN", "#/parentPlan");
            var basis = List.of(object("order", 1, "number", "1/KH", "plan", id));
            refused(hue.post("plans", with(hues(), "legalBases", basis)), 422, "UNKNOWN_PLAN", "#/legalBases/0/plan");
        }
    }

    /** Those who see both may join them; the others' work on their plan goes on. */
    @Test
    void aBasisSomebodyElseEnteredStaysKnown() {
        var hanois = Fixtures.drafted();
        var hues = Fixtures.drafted(with(hues(), "parentPlan", hanois));
        var hue = Officer.ofProvince("46", "provincial-officer");
        hue.patch("plans/" + hues, 1, object("title", "x")).then().statusCode(200);
        // round by a plan that Hà Nội does not see
        var hanoi = Officer.ofProvince("01", "provincial-officer");
        var nations = Fixtures.drafted(with(Fixtures.plan(), "unit", "VN", "parentPlan", hues));
        refused(hanoi.patch("plans/" + hanois, 1, object("parentPlan", nations)), 422, "PLAN_CYCLE", "#/parentPlan");
    }

    @Test
    void theNationsPlansAreReadByAllAndWrittenByTheNation() {
        var body = with(Fixtures.plan(), "unit", "VN");
        var id = Fixtures.drafted(body);
        var province = Officer.ofProvince("46", "provincial-officer");
        var centre = Officer.ofOrganisation("HN-STP", "centre-head");
        for (var reader : List.of(province, centre)) {
            reader.get("plans/" + id).then().statusCode(200).body("unit", equalTo("VN"));
            reader.get("plans?number=" + body.get("number")).then().body("items.id", equalTo(List.of(id)));
            reader.get("plans/" + id + "/tasks").then().body("items.ordinal", hasItems("1", "1.1"));
        }
        refused(province.patch("plans/" + id, 1, object("title", "x")), 403, "OUTSIDE_TERRITORY");
        refused(province.post("plans/" + id + "/issue", 1, ISSUE), 403, "OUTSIDE_TERRITORY");
        // its issuer may end it as a plan of its own province, but not write for the nation
        refused(centre.patch("plans/" + id, 1, object("title", "x")), 403, "OUTSIDE_TERRITORY");
        refused(centre.post("plans", with(Fixtures.plan(), "unit", "VN")), 403, "OUTSIDE_TERRITORY");
        var officer = Officer.ofTheNation("national-officer");
        officer.post("plans", with(Fixtures.plan(), "unit", "VN")).then().statusCode(201);
        Fixtures.approved(id, 1);
        officer.post("plans/" + id + "/issue", 3, ISSUE).then().statusCode(200);
    }

    @Test
    void aCentreReadsItsProvincesPlansAndWritesItsOwn() {
        var departments = Fixtures.drafted();
        var clerk = Officer.ofOrganisation("HN-TT", "clerk");
        clerk.get("plans/" + departments).then().statusCode(200);
        refused(clerk.patch("plans/" + departments, 1, object("title", "x")), 403, "OUTSIDE_TERRITORY");
        refused(clerk.post("plans", Fixtures.plan()), 403, "OUTSIDE_TERRITORY");
        var own = clerk.post("plans", with(Fixtures.plan(), "issuer", "HN-TT"));
        String id = own.then().statusCode(201).extract().path("id");
        clerk.post("plans/" + id + "/tasks", 1, Fixtures.task("2")).then().statusCode(201);
        refused(clerk.patch("plans/" + id, 2, object("unit", "46")), 403, "OUTSIDE_TERRITORY");
        refused(clerk.post("plans/" + id + "/issue", 2, ISSUE), 403, "NOT_PERMITTED");
        var head = Officer.ofOrganisation("HN-TT", "centre-head");
        clerk.post("plans/" + id + "/submit", 2, object()).then().statusCode(200);
        refused(clerk.post("plans/" + id + "/approve", 3, object()), 403, "NOT_PERMITTED");
        head.post("plans/" + id + "/approve", 3, object()).then().statusCode(200);
        head.post("plans/" + id + "/issue", 4, ISSUE).then().statusCode(200);
        refused(Officer.ofProvince("46", "provincial-officer").get("plans/" + id), 404, "PLAN_NOT_FOUND");
    }

    @Test
    void aProvinceWritesForItsTerritoryInTheNameOfItsBodies() {
        var hue = Officer.ofProvince("46", "provincial-officer");
        var id = hue.post("plans", hues()).then().statusCode(201).extract().<String>path("id");
        refused(hue.post("plans", with(hues(), "issuer", "HN-STP")), 403, "OUTSIDE_TERRITORY");
        refused(hue.post("plans", with(hues(), "unit", "01")), 403, "OUTSIDE_TERRITORY");
        refused(hue.patch("plans/" + id, 1, object("unit", "01")), 403, "OUTSIDE_TERRITORY");
        refused(Officer.ofProvince("46", "practitioner").post("plans", hues()), 403, "NOT_PERMITTED");
        refused(
                Officer.ofProvince("46", "auditor").patch("plans/" + id, 1, object("title", "x")),
                403,
                "NOT_PERMITTED");
    }

    /** Bạc Liêu became part of Cà Mau on 1 July 2025. */
    @Test
    void aMergerCarriesTheScopeOver() {
        body("CM-STP", "96");
        body("BL-STP", "95");
        var before = with(Fixtures.plan(), "unit", "95", "issuer", "BL-STP");
        var period = Fixtures.period("2026-01-01", "2026-12-31");
        var after = with(
                Fixtures.plan(),
                "unit",
                "96",
                "issuer",
                "CM-STP",
                "period",
                period,
                "programmes",
                List.of(),
                "targets",
                List.of());
        var ids = List.of(Fixtures.drafted(before), Fixtures.drafted(after));
        for (var province : List.of("95", "96")) {
            var officer = Officer.ofProvince(province, "provincial-officer");
            for (var id : ids) officer.get("plans/" + id).then().statusCode(200);
            officer.get("plans?limit=200").then().body("items.id", hasItems(ids.toArray()));
            officer.patch("plans/" + ids.getLast(), version(ids.getLast()), object("title", "của " + province))
                    .then()
                    .statusCode(200);
        }
        var neighbour = Officer.ofProvince("91", "provincial-officer");
        for (var id : ids) refused(neighbour.get("plans/" + id), 404, "PLAN_NOT_FOUND");
    }

    @Test
    void aUnitThatIsMovedTakesItsPlansAlong() {
        var commune = Fixtures.fresh("");
        Api.post(
                        "administrative-units",
                        object(
                                "code",
                                commune,
                                "level",
                                "COMMUNE",
                                "type",
                                "WARD",
                                "nameVi",
                                "Phường",
                                "parent",
                                "01",
                                "validFrom",
                                "2018-01-01",
                                "legalBasis",
                                "124/2004/QĐ-TTg"))
                .then()
                .statusCode(201);
        var id = Fixtures.drafted(with(Fixtures.plan(), "unit", commune));
        var hanoi = Officer.ofProvince("01", "provincial-officer");
        var caoBang = Officer.ofProvince("04", "provincial-officer");
        hanoi.get("plans/" + id).then().statusCode(200);
        refused(caoBang.get("plans/" + id), 404, "PLAN_NOT_FOUND");
        Api.patch("administrative-units/" + commune, 1, object("parent", "04"))
                .then()
                .statusCode(200);
        caoBang.get("plans/" + id).then().statusCode(200).body("version", equalTo(1));
        refused(hanoi.get("plans/" + id), 404, "PLAN_NOT_FOUND");
    }

    private static long version(String id) {
        return Api.get("plans/" + id).<Integer>path("version");
    }

    private static Map<String, Object> hues() {
        body("H-STP", "46");
        return with(Fixtures.plan(), "unit", "46", "issuer", "H-STP", "tasks", List.of(), "targets", List.of());
    }

    private static void body(String code, String unit) {
        Fixtures.organisations();
        if (Api.get("organisations/" + code).statusCode() == 200) return;
        Api.post("organisations", with(Fixtures.organisation(code, "JUSTICE_DEPARTMENT"), "unit", unit))
                .then()
                .statusCode(201);
    }
}
