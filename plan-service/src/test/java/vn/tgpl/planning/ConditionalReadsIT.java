package vn.tgpl.planning;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.kittest.TestServices;

/** Who has an answer already is told that it still holds, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ConditionalReadsIT {
    private final String organisation = Fixtures.fresh("CR");

    @BeforeEach
    void anOrganisation() {
        Api.post("organisations", Fixtures.organisation(organisation, "STATE_CENTRE"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "\"7\" ,W/\"1\"", "*"})
    void aThingThatIsStillAtThatVersionIsNotSentAgain(String tag) {
        had("organisations/" + organisation, tag)
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"1\""))
                .body(blankOrNullString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", "\"\"", "\"1", "\"1\"x", ",", "W/", "\"7\", \"11\""})
    void anyOtherTagGetsTheWholeAnswer(String tag) {
        had("organisations/" + organisation, tag)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", equalTo(organisation));
    }

    @Test
    void afterAChangeTheOldTagGetsTheNewAnswer() {
        Api.patch("organisations/" + organisation, 1, object("nameVi", "Tên mới"))
                .then()
                .statusCode(200);
        had("organisations/" + organisation, "\"1\"").then().statusCode(200).header("ETag", equalTo("\"2\""));
        had("organisations/" + organisation, "\"2\"").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programmes",
                "indicators?limit=3",
                "administrative-units?level=PROVINCE&at=2026-01-01&limit=200",
                "code-lists",
                "code-lists/categories/codes?at=2027-01-01",
                "code-lists/categories/codes/HIV?at=2027-01-01",
                "programmes/MERGED_2026",
                "administrative-units/15"
            })
    void anAnswerOfTheCatalogueCarriesATagOverItsContent(String path) {
        var first = Api.get(path);
        var tag = first.then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", matchesPattern("(W/)?\"(\\d+-)?[0-9a-f]{16}\""))
                .extract()
                .header("ETag");
        assertEquals(tag, Api.get(path).header("ETag"));
        had(path, tag).then().statusCode(304).body(blankOrNullString());
    }

    @Test
    void aListThatGrewOrChangedIsSentAgain() {
        var path = "organisations?limit=200&code=" + organisation;
        var tag = Api.get(path).header("ETag");
        Api.patch("organisations/" + organisation, 1, object("nameVi", "Tên khác"))
                .then()
                .statusCode(200);
        had(path, tag).then().statusCode(200).body("items.nameVi", hasItem("Tên khác"));
    }

    @Test
    void whoeverHoldsACodeNextIsNotTakenForTheOneBefore() {
        var code = Fixtures.fresh("K");
        var kinds = "code-lists/activity-kinds/codes";
        var kind = object("code", code, "nameVi", "Cũ", "nameEn", "Old", "validFrom", "2020-01-01");
        Api.post(kinds, with(kind, "validTo", "2020-12-31")).then().statusCode(201);
        Api.post(kinds, with(kind, "validFrom", "2021-01-01", "nameEn", "New"))
                .then()
                .statusCode(201);
        var before = Api.get(kinds + "/" + code + "?at=2020-12-31").header("ETag");
        assertNotEquals(before, Api.get(kinds + "/" + code + "?at=2021-01-01").header("ETag"));
        had(kinds + "/" + code + "?at=2021-01-01", before)
                .then()
                .statusCode(200)
                .body("nameEn", equalTo("New"));
    }

    @Test
    void aTagThatWasReadIsGoodForAChange() {
        var path = "programmes/POOR_AREAS_2016";
        var tag = Api.get(path).header("ETag");
        assertNotEquals("\"1\"", tag);
        Api.json()
                .header("If-Match", tag)
                .body(object("nameEn", "Special policy"))
                .patch("/api/v1/" + path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        var stale =
                Api.json().header("If-Match", tag).body(object("nameEn", "x")).patch("/api/v1/" + path);
        refused(stale, 412, "VERSION_STALE");
    }

    @Test
    void aRefusalHasNoTagWhateverWasHad() {
        var answer = had("organisations/NOBODY", "*");
        refused(answer, 404, "ORGANISATION_NOT_FOUND");
        assertEquals(null, answer.header("ETag"));
    }

    private static Response had(String path, String tag) {
        return Api.json().header("If-None-Match", tag).get("/api/v1/" + path);
    }
}
