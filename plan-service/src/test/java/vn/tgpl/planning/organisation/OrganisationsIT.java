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
    void aCodeIsUsedOnce() {
        Api.post("organisations", organisation(lower, "OTHER")).then().statusCode(201);
        refused(Api.post("organisations", organisation(lower, "OTHER")), 409, "CODE_TAKEN");
    }
}
