package vn.tgpl.planning.programme;

import static org.hamcrest.Matchers.endsWith;
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
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ProgrammesIT {
    private final String code = Fixtures.fresh("P");

    @Test
    void aProgrammeIsAddedChangedReadAndTold() {
        var added = Api.post("programmes", programme());
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith("/api/v1/programmes/" + code));
        Api.patch("programmes/" + code, 1, object("validTo", "2030-12-31", "successor", "MERGED_2026"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("nameEn", equalTo("A programme"))
                .body("successor", equalTo("MERGED_2026"));
        Api.get("programmes/" + code).then().statusCode(200).body("version", equalTo(2));
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(added.path("id")) && one.version() == 2);
        assertEquals("vn.tgpl.programme.changed.v1", fact.type());
        assertEquals("MERGED_2026", fact.body().get("successor").asText());
    }

    @Test
    void aCodeIsUsedOnceAndKept() {
        Api.post("programmes", programme()).then().statusCode(201);
        var before = Rows.written();
        refused(Api.post("programmes", programme()), 409, "CODE_TAKEN");
        refused(Api.patch("programmes/" + code, 1, object("code", "P1")), 422, "KEY_FIXED", "#/code");
        refused(Api.patch("programmes/" + code, 2, object("nameEn", "x")), 412, "VERSION_STALE");
        assertEquals(before, Rows.written());
    }

    @Test
    void whatIsWrongIsRefused() {
        refused(Api.post("programmes", with(programme(), "code", "thấp")), 422, "PATTERN", "#/code");
        refused(Api.post("programmes", with(programme(), "verified", null)), 422, "REQUIRED", "#/verified");
        refused(Api.post("programmes", with(programme(), "verified", "yes")), 400, "WRONG_TYPE", "#/verified");
        refused(
                Api.post("programmes", with(programme(), "validTo", "2020-12-31")),
                422,
                "ENDS_BEFORE_START",
                "#/validTo");
        refused(
                Api.post("programmes", with(programme(), "successor", "MERGED_2026")),
                422,
                "SUCCESSOR_WITHOUT_END",
                "#/successor");
        var ended = with(programme(), "validTo", "2030-12-31");
        refused(Api.post("programmes", with(ended, "successor", code)), 422, "NOT_ITS_OWN", "#/successor");
        refused(Api.post("programmes", with(ended, "successor", "X")), 422, "UNKNOWN_CODE", "#/successor");
        refused(
                Api.post("programmes", with(ended, "successor", "POVERTY_2021")),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/successor");
        refused(Api.get("programmes/X"), 404, "PROGRAMME_NOT_FOUND");
    }

    @Test
    void successionReadsBothWays() {
        Api.get("programmes/MERGED_2026")
                .then()
                .body("predecessors", hasItems("ETHNIC_2021", "NEW_RURAL_2021", "POVERTY_2021"));
        Api.get("programmes/POVERTY_2021")
                .then()
                .body("successor", equalTo("MERGED_2026"))
                .body("predecessors", equalTo(List.of()));
        Api.get("programmes?code=MERGED_2026").then().body("items[0].predecessors", hasItem("ETHNIC_2021"));
    }

    @Test
    void aProgrammeHasComponentsInTheirOrderAndMoneySources() {
        Api.get("programmes/POVERTY_2021")
                .then()
                .body(
                        "components.code",
                        equalTo(List.of("PROJECT_6", "PROJECT_6.SUB_2", "PROJECT_7", "PROJECT_7.SUB_1")))
                .body("components[1].parent", equalTo("PROJECT_6"))
                .body("moneySources", hasItems("CENTRAL", "INTEGRATED"));
        var added = Api.post("programmes", programme());
        added.then().statusCode(201).body("components", equalTo(List.of()));
        var components = List.of(component("B", null), component("A", "B"));
        Api.patch("programmes/" + code, 1, object("components", components, "moneySources", List.of("LOCAL")))
                .then()
                .statusCode(200)
                .body("components.code", equalTo(List.of("B", "A")))
                .body("components[0].verified", equalTo(true));
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(added.path("id")) && one.version() == 2);
        assertEquals("B", fact.body().at("/components/1/parent").asText());
        assertEquals("LOCAL", fact.body().at("/moneySources/0").asText());
    }

    @Test
    void componentsFormTreesWithinTheProgramme() {
        var before = Rows.written();
        refused(made(component("A", null), component("A", null)), 422, "TWICE_IN_LIST", "#/components/1/code");
        refused(made(component("A", "X")), 422, "UNKNOWN_COMPONENT", "#/components/0/parent");
        refused(made(component("A", "A")), 422, "COMPONENT_CYCLE", "#/components/0/parent");
        refused(made(component("A", "B"), component("B", "A")), 422, "COMPONENT_CYCLE", "#/components/1/parent");
        var early = with(component("A", null), "validFrom", "2020-12-31");
        refused(made(early), 422, "COMPONENT_OUTSIDE_PROGRAMME", "#/components/0/validFrom");
        var turned = with(component("A", null), "validFrom", "2023-01-01", "validTo", "2022-12-31");
        refused(made(turned), 422, "ENDS_BEFORE_START", "#/components/0/validTo");
        var late = with(component("A", null), "validTo", "2031-01-01");
        var ended = with(programme(), "validTo", "2030-12-31", "components", List.of(late));
        refused(Api.post("programmes", ended), 422, "COMPONENT_OUTSIDE_PROGRAMME", "#/components/0/validTo");
        refused(
                Api.post("programmes", with(programme(), "moneySources", List.of("LOTTERY", "LOCAL", "LOCAL"))),
                422,
                "UNKNOWN_CODE",
                "#/moneySources/0");
        assertEquals(before, Rows.written());
    }

    private Response made(Object... components) {
        return Api.post("programmes", with(programme(), "components", List.of(components)));
    }

    private static Map<String, Object> component(String code, String parent) {
        return object("code", code, "nameVi", "Dự án " + code, "nameEn", "Project " + code, "parent", parent);
    }

    @Test
    void aDayNarrowsTheList() {
        Api.get("programmes?at=2020-06-30&limit=200")
                .then()
                .body("items.code", hasItem("POOR_AREAS_2016"))
                .body("items.code", not(hasItem("POVERTY_2021")));
    }

    private Map<String, Object> programme() {
        return object(
                "code",
                code,
                "nameVi",
                "Chương trình",
                "nameEn",
                "A programme",
                "validFrom",
                "2021-01-01",
                "legalBasis",
                "1/QĐ-TTg",
                "verified",
                true);
    }
}
