package vn.tgpl.planning.succession;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** One unit ends and others take over, in one step: new names and types, mergers, splits. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class UnitSuccessionIT {
    private static final String UNITS = "administrative-units/";
    private static final String DAY = "2026-04-30";

    @Test
    void aNewTypeIsANewSpanOfTheSameCode() {
        var code = commune();
        var ended = succeed(code, 1, object("code", code, "type", "WARD", "nameVi", "Phường mới"));
        ended.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("ended.validTo", equalTo("2026-04-29"))
                .body("ended.successors.code", contains(code))
                .body("successors[0].validFrom", equalTo(DAY))
                .body("successors[0].type", equalTo("WARD"))
                .body("successors[0].parent", equalTo("04"))
                .body("successors[0].version", equalTo(1));
        Api.get(UNITS + code + "?at=2026-04-29").then().body("type", equalTo("COMMUNE"));
        Api.get(UNITS + code + "?at=2026-04-30").then().body("nameVi", equalTo("Phường mới"));
        String old = ended.path("ended.id");
        String next = ended.path("successors[0].id");
        var facts = FactsOnTopic.of(Topics.CATALOGUE);
        facts.await(fact -> fact.key().equals(old) && fact.body().has("validTo"));
        facts.await(fact -> fact.key().equals(next));
    }

    @Test
    void aNewNameKeepsTypeAndParent() {
        var code = commune();
        succeed(code, 1, object("code", code, "nameVi", "Xã Tên Mới"))
                .then()
                .body("successors[0].type", equalTo("COMMUNE"))
                .body("successors[0].nameVi", equalTo("Xã Tên Mới"));
    }

    @Test
    void twoMergeIntoANewOne() {
        var one = commune();
        var other = commune();
        var merged = Fixtures.fresh("");
        succeed(one, 1, object("code", merged, "type", "COMMUNE", "nameVi", "Xã Gộp"))
                .then()
                .statusCode(200);
        succeed(other, 1, object("code", merged)).then().statusCode(200).body("successors[0].version", equalTo(1));
        var lineage = Api.get(UNITS + merged + "/predecessors?since=2020-01-01&at=" + DAY);
        lineage.then()
                .statusCode(200)
                .body("items.unit.code", containsInAnyOrder(one, other))
                .body("items.whole", contains(true, true));
        Api.get(UNITS + one + "/successors?at=2020-01-01&until=" + DAY)
                .then()
                .body("items.unit.code", contains(merged))
                .body("items.whole", contains(true));
    }

    /** A part of the split goes on elsewhere: only what lies whole in one unit is said to lie there. */
    @Test
    void aSplitIsNeverWhole() {
        var split = commune();
        var neighbour = commune();
        var fresh = Fixtures.fresh("");
        succeed(
                        split,
                        1,
                        object("code", split, "share", 0.4),
                        object("code", fresh, "type", "COMMUNE", "nameVi", "Xã Mới", "share", 0.35),
                        object("code", neighbour, "share", 0.25))
                .then()
                .statusCode(200)
                .body("successors", hasSize(3))
                .body("successors[2].validFrom", equalTo("2018-01-01"));
        Api.get(UNITS + split + "/successors?at=2020-01-01&until=" + DAY)
                .then()
                .body("items.unit.code", containsInAnyOrder(split, fresh, neighbour))
                .body("items.whole", contains(false, false, false));
        Api.get(UNITS + neighbour + "/predecessors?since=2020-01-01")
                .then()
                .body("items.unit.code", containsInAnyOrder(neighbour, split))
                .body("items.find { it.unit.code == '" + neighbour + "' }.whole", equalTo(true))
                .body("items.find { it.unit.code == '" + split + "' }.whole", equalTo(false));
        Api.get(UNITS + fresh + "/predecessors?at=" + DAY)
                .then()
                .body("items.unit.code", contains(split))
                .body("items.whole", contains(false));
    }

    @Test
    void provincesOfTheOldOrderAreFoundInTheNew() {
        Api.get(UNITS + "10/successors?at=2025-06-30&until=2025-07-01")
                .then()
                .body("items.unit.nameVi", contains("Tỉnh Lào Cai"))
                .body("items.unit.code", contains("15"));
        Api.get(UNITS + "79/predecessors?at=2025-07-01")
                .then()
                .body("items.unit.code", containsInAnyOrder("74", "77", "79"));
        Api.get(UNITS + "75/successors?at=2020-01-01&until=2026-04-30")
                .then()
                .body("items.unit.type", contains("CITY"))
                .body("items.whole", contains(true));
        refused(Api.get(UNITS + "02/successors?at=2025-06-30&until=2004-01-01"), 400, "BAD_PARAMETER");
        refused(Api.get(UNITS + "02/predecessors?at=2025-06-30&since=2026-01-01"), 400, "BAD_PARAMETER");
    }

    @Test
    void aUnitThatPassesToAnotherProvinceTakesItsLaterPlansAlong() {
        var code = commune();
        var later = with(
                Fixtures.plan(),
                "unit",
                code,
                "period",
                Fixtures.period("2027-01-01", "2027-12-31"),
                "programmes",
                List.of(),
                "targets",
                List.of());
        var plan = "plans/" + Fixtures.drafted(later);
        var caoBang = Officer.ofProvince("04", "provincial-officer");
        var hue = Officer.ofProvince("46", "provincial-officer");
        caoBang.get(plan).then().statusCode(200);
        succeed(code, 1, object("code", code, "parent", "46")).then().statusCode(200);
        hue.get(plan).then().statusCode(200).body("version", equalTo(1));
        refused(caoBang.get(plan), 404, "PLAN_NOT_FOUND");
    }

    @Test
    void nothingEndsWhileOthersLieInIt() {
        var commune = commune();
        var village = object(
                "code",
                commune + "-TH01",
                "level",
                "VILLAGE",
                "type",
                "VILLAGE",
                "nameVi",
                "Thôn 1",
                "parent",
                commune,
                "validFrom",
                "2018-01-01",
                "legalBasis",
                "x");
        Api.post("administrative-units", village).then().statusCode(201);
        var elsewhere = commune();
        unchanged(() -> refused(succeed(commune, 1, object("code", elsewhere)), 409, "UNIT_HAS_PARTS", "#/validTo"));
        // under a new span of the same code they stay where they are
        succeed(commune, 1, object("code", commune, "nameVi", "Xã Tên Mới"), object("code", elsewhere))
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsWrongIsToldAndChangesNothing() {
        var code = commune();
        var standing = commune();
        wrong(code, 422, "REQUIRED", "#/successors/0/nameVi", object("code", Fixtures.fresh("")));
        wrong(code, 422, "SUCCESSOR_DIFFERS", "#/successors/0", object("code", standing, "type", "WARD"));
        wrong(
                code,
                422,
                "LEVEL_CODE_MISMATCH",
                "#/successors/0/code",
                object("code", "123", "type", "WARD", "nameVi", "x"));
        wrong(code, 422, "UNKNOWN_CODE", "#/successors/0/parent", object("code", code, "parent", "03"));
        wrong(code, 422, "TWICE_IN_LIST", "#/successors/1/code", object("code", standing), object("code", standing));
        wrong(
                code,
                422,
                "SHARES_OVER_WHOLE",
                "#/successors",
                object("code", code, "share", 0.9),
                object("code", standing, "share", 0.2));
        unchanged(() -> {
            refused(succeed(code, 1), 422, "EMPTY", "#/successors");
            refused(succeed(code, 7, object("code", code)), 412, "VERSION_STALE");
            refused(succeed("99999", 1, object("code", code)), 404, "UNIT_NOT_FOUND");
            refused(Api.post(UNITS + code + "/succeed", body(object("code", code))), 428, "IF_MATCH_REQUIRED");
            refused(
                    Api.post(UNITS + code + "/succeed", 1, without(body(object("code", code)), "on")),
                    422,
                    "REQUIRED",
                    "#/on");
        });
        succeed(code, 1, object("code", code)).then().statusCode(200);
        var again = with(body(object("code", standing)), "on", DAY);
        refused(Api.post(UNITS + code + "/succeed", 2, again), 409, "UNIT_SUCCEEDED");
    }

    @Test
    void aSuccessorDoesNotRunIntoALaterHolderOfItsCode() {
        var code = commune();
        var later = Fixtures.fresh("");
        Api.post("administrative-units", with(unit(later), "validFrom", "2027-01-01"))
                .then()
                .statusCode(201);
        wrong(
                code,
                409,
                "UNIT_PERIOD_TAKEN",
                "#/successors/0/code",
                object("code", later, "type", "COMMUNE", "nameVi", "x"));
    }

    @SafeVarargs
    private static void wrong(String code, int status, String reason, String pointer, Map<String, Object>... parts) {
        unchanged(() -> refused(succeed(code, 1, parts), status, reason, pointer));
    }

    private static void unchanged(Runnable attempts) {
        var before = Rows.written();
        attempts.run();
        assertEquals(before, Rows.written());
    }

    @SafeVarargs
    private static Response succeed(String code, long version, Map<String, Object>... parts) {
        return Api.post(UNITS + code + "/succeed", version, body(parts));
    }

    @SafeVarargs
    private static Map<String, Object> body(Map<String, Object>... parts) {
        return object("on", DAY, "legalBasis", "30/2026/QH16", "successors", List.of(parts));
    }

    private static String commune() {
        var code = Fixtures.fresh("");
        Api.post("administrative-units", unit(code)).then().statusCode(201);
        return code;
    }

    private static Map<String, Object> unit(String code) {
        return object(
                "code",
                code,
                "level",
                "COMMUNE",
                "type",
                "COMMUNE",
                "nameVi",
                "Xã " + code,
                "parent",
                "04",
                "validFrom",
                "2018-01-01",
                "legalBasis",
                "124/2004/QĐ-TTg");
    }
}
