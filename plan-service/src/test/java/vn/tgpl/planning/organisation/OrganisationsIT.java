package vn.tgpl.planning.organisation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.organisation;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class OrganisationsIT {
    private final String upper = Fixtures.fresh("O");
    private final String lower = Fixtures.fresh("O");

    @Test
    void anOrganisationStandsUnderAnotherEndsAndIsTold() {
        Api.post("organisations", organisation(upper, "JUSTICE_DEPARTMENT"))
                .then()
                .statusCode(201);
        var added = Api.post("organisations", with(organisation(lower, "STATE_CENTRE"), "parent", upper));
        added.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("parent", equalTo(upper));
        Api.get("organisations?unit=01&type=STATE_CENTRE&parent=" + upper)
                .then()
                .body("items.code", equalTo(List.of(lower)));
        Api.patch("organisations/" + lower, 1, object("validTo", "2025-06-30"))
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2025-06-30"));
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(added.path("id")) && one.version() == 2);
        assertEquals("vn.tgpl.organisation.changed.v1", fact.type());
        assertEquals("01", fact.body().get("unit").asText());
    }

    @Test
    void nothingStandsAboveItself() {
        Api.post("organisations", organisation(upper, "JUSTICE_DEPARTMENT"))
                .then()
                .statusCode(201);
        Api.post("organisations", with(organisation(lower, "STATE_CENTRE"), "parent", upper))
                .then()
                .statusCode(201);
        var before = Rows.written();
        refused(Api.patch("organisations/" + upper, 1, object("parent", lower)), 422, "PARENT_CYCLE", "#/parent");
        refused(Api.patch("organisations/" + upper, 1, object("parent", upper)), 422, "PARENT_CYCLE", "#/parent");
        assertEquals(before, Rows.written());
    }

    @Test
    void whatIsWrongIsRefused() {
        var right = organisation(lower, "STATE_CENTRE");
        refused(Api.post("organisations", with(right, "type", "CLUB")), 422, "UNKNOWN_CODE", "#/type");
        refused(Api.post("organisations", with(right, "unit", "03")), 422, "UNKNOWN_CODE", "#/unit");
        refused(Api.post("organisations", with(right, "parent", "X")), 422, "UNKNOWN_CODE", "#/parent");
        refused(Api.post("organisations", with(right, "validTo", "2017-12-31")), 422, "ENDS_BEFORE_START", "#/validTo");
        refused(
                Api.post("organisations", with(organisation(lower, "JUSTICE_DIVISION"), "validFrom", "2025-07-01")),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/type");
        refused(Api.get("organisations/X"), 404, "ORGANISATION_NOT_FOUND");
    }

    @Test
    void oneTakesOverFromAnotherWithWhatStandsUnderIt() {
        var former = Fixtures.fresh("O");
        added(organisation(former, "NATIONAL_DEPARTMENT"));
        added(with(organisation(lower, "OTHER"), "parent", former));
        added(with(
                organisation(upper, "NATIONAL_DEPARTMENT"),
                "validFrom",
                "2025-02-26",
                "nameEn",
                "A department",
                "legalBasis",
                "672/QĐ-BTP (26/02/2025)"));
        var end = object("validTo", "2025-02-25", "successor", upper, "verified", false);
        var before = Rows.written();
        refused(Api.patch("organisations/" + former, 1, end), 409, "ORGANISATION_HAS_CHILDREN", "#/validTo");
        assertEquals(before, Rows.written());
        Api.patch("organisations/" + lower, 1, object("parent", upper)).then().statusCode(200);
        var ended = Api.patch("organisations/" + former, 1, end);
        ended.then().statusCode(200).body("successor", equalTo(upper)).body("verified", equalTo(false));
        Api.get("organisations/" + upper)
                .then()
                .body("nameEn", equalTo("A department"))
                .body("legalBasis", equalTo("672/QĐ-BTP (26/02/2025)"))
                .body("verified", equalTo(true));
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(ended.path("id")) && one.version() == 2);
        assertEquals(upper, fact.body().get("successor").asText());
        Api.get("organisations?parent=" + upper + "&at=2024-01-01").then().body("items.code", equalTo(List.of(lower)));
    }

    @Test
    void childrenAreListedOfADay() {
        added(organisation(upper, "JUSTICE_DEPARTMENT"));
        var closed = Fixtures.fresh("O");
        added(with(organisation(closed, "JUSTICE_DIVISION"), "parent", upper, "validTo", "2025-06-30"));
        added(with(organisation(lower, "STATE_CENTRE"), "parent", upper));
        Api.get("organisations/" + upper + "/children").then().body("items.code", equalTo(List.of(closed, lower)));
        Api.get("organisations/" + upper + "/children?at=2025-07-01")
                .then()
                .body("items.code", equalTo(List.of(lower)));
        Api.get("organisations/" + lower + "/children").then().body("items", equalTo(List.of()));
        refused(Api.get("organisations/X/children"), 404, "ORGANISATION_NOT_FOUND");
        refused(Api.get("organisations/" + upper + "/children?parent=" + lower), 400, "UNKNOWN_PARAMETER");
    }

    @Test
    void nothingOutlivesItsTypeOrWhatItStandsUnder() {
        refused(
                Api.post("organisations", organisation(lower, "JUSTICE_DIVISION")),
                422,
                "TYPE_ENDS_EARLIER",
                "#/validTo");
        added(with(organisation(upper, "OTHER"), "validTo", "2020-12-31"));
        var under = with(organisation(lower, "OTHER"), "parent", upper);
        refused(Api.post("organisations", under), 422, "PARENT_ENDS_EARLIER", "#/parent");
        refused(
                Api.post("organisations", with(under, "validFrom", "2021-01-01")),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/parent");
        refused(
                Api.post("organisations", with(organisation(lower, "OTHER"), "unit", "02", "validFrom", "2025-07-01")),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/unit");
        var right = organisation(lower, "OTHER");
        refused(Api.post("organisations", with(right, "successor", upper)), 422, "SUCCESSOR_WITHOUT_END");
        var ended = with(right, "validTo", "2024-12-31");
        refused(Api.post("organisations", with(ended, "successor", lower)), 422, "NOT_ITS_OWN", "#/successor");
        refused(Api.post("organisations", with(ended, "successor", "X")), 422, "UNKNOWN_CODE", "#/successor");
        refused(
                Api.post("organisations", with(ended, "successor", upper)),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/successor");
    }

    private static void added(Map<String, Object> body) {
        Api.post("organisations", body).then().statusCode(201);
    }

    @Test
    void aCodeIsUsedOnce() {
        Api.post("organisations", organisation(lower, "OTHER")).then().statusCode(201);
        refused(Api.post("organisations", organisation(lower, "OTHER")), 409, "CODE_TAKEN");
    }
}
