package vn.tgpl.casework.request;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tgpl.casework.Body;
import vn.tgpl.casework.Casework;
import vn.tgpl.casework.PublishedCatalogue;
import vn.tgpl.casework.Refused;
import vn.tgpl.casework.Stored;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ReceivingARequestIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void aRequestIsStoredAndPublished() {
        var answer = Casework.receive(Body.request());
        var id = answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("RECEIVED"))
                .body("receivedOn", equalTo("2024-03-11"))
                .body("category", equalTo("POOR_HOUSEHOLD"))
                .body("case", nullValue())
                .extract()
                .<String>path("id");
        assertEquals(
                "/api/v1/requests/" + id, URI.create(answer.header("Location")).getPath());
        get("/api/v1/requests/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id));

        var event = FactsOnTopic.of(Topics.CASE).await(fact -> fact.key().equals(id));
        assertEquals("vn.tgpl.request.received.v1", event.type());
        assertEquals(1, event.version());
        assertEquals("/tgpl/case-service", event.headers().get("ce_source"));
        assertEquals("00001", event.body().get("unit").asText());
        assertEquals(1, event.body().get("epoch").asInt());
        assertFalse(event.body().has("case"));
    }

    @Test
    void theCategoryMayStillBeUnknown() {
        Casework.receive(Body.request().without("category"))
                .then()
                .statusCode(201)
                .body("category", nullValue());
    }

    @Test
    void aProvinceWillDoWhenTheCommuneIsNotKnown() {
        Casework.receive(Body.request().with("unit", "01")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "unit, VN, NOT_A_LOCAL_UNIT",
        "unit, 001, NOT_A_LOCAL_UNIT",
        "unit, 00001.3, NOT_A_LOCAL_UNIT",
        "unit, 99999, UNKNOWN_CODE",
        "unit, 00004, CODE_NOT_VALID_ON_DATE",
        "organisation, XX-TT, UNKNOWN_CODE",
        "form, ADVICE, UNKNOWN_CODE",
        "field, BUSINESS, UNKNOWN_CODE",
        "field, COMMERCE, UNKNOWN_CODE",
        "category, NEAR_POOR, CODE_NOT_VALID_ON_DATE",
        "category, TRAFFICKING_6A, CODE_NOT_VALID_ON_DATE",
        "receivedOn, 2999-01-01, RECEIVED_IN_FUTURE",
    })
    void whatIsNotSoIsRefused(String field, String value, String code) {
        var answer = Stored.unchanged(() -> Casework.receive(Body.request().with(field, value)));
        Refused.at("#/" + field, 422, code, answer);
    }

    @Test
    void allFlawsAreNamedAtOnce() {
        var answer = Casework.receive(Body.request().with("unit", "VN").with("form", "ADVICE"));
        Refused.at("#/unit", 422, "NOT_A_LOCAL_UNIT", answer);
        Refused.at("#/form", 422, "UNKNOWN_CODE", answer);
    }

    @Test
    void anUnknownRequestIsNotFound() {
        Refused.with(404, "REQUEST_NOT_FOUND", get("/api/v1/requests/0190a000-0000-7000-8000-000000000000"));
        Refused.with(404, "NOT_FOUND", get("/api/v1/requests/17"));
    }
}
