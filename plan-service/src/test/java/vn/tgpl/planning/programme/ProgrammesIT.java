package vn.tgpl.planning.programme;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
