package vn.tgpl.casework.request;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
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
class AcceptingARequestIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void theAnswerIsTheCaseAndTheRequestKnowsIt() {
        var request = Casework.aRequest();
        var answer = Casework.tell(request, "accept", Body.acceptance());
        var id = answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ACCEPTED"))
                .body("request", equalTo(request.id()))
                .body("organisation", equalTo("HN-TT"))
                .body("unit", equalTo("00001"))
                .body("programmes", contains("POVERTY_2021", "NEW_RURAL_2021"))
                .body("assignment", nullValue())
                .body("closed", nullValue())
                .extract()
                .<String>path("id");
        assertEquals(
                "/api/v1/cases/" + id, URI.create(answer.header("Location")).getPath());
        get("/api/v1/cases/" + id).then().statusCode(200).body("id", equalTo(id));
        get(request.path())
                .then()
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACCEPTED"))
                .body("case", equalTo(id));
    }

    @Test
    void bothArePublishedTheCaseWithoutItsCode() {
        var request = Casework.aRequest();
        var accepted = Casework.Seen.in("cases", Casework.tell(request, "accept", Body.acceptance()));
        var topic = FactsOnTopic.of(Topics.CASE);

        var becameCase = topic.await(fact -> fact.key().equals(request.id()) && fact.version() == 2);
        assertEquals("vn.tgpl.request.accepted.v1", becameCase.type());
        assertEquals(accepted.id(), becameCase.body().get("case").asText());

        var began = topic.await(fact -> fact.key().equals(accepted.id()));
        assertEquals("vn.tgpl.case.accepted.v1", began.type());
        assertEquals(1, began.version());
        assertEquals("2024-03-12", began.body().get("acceptedOn").asText());
        assertEquals(request.id(), began.body().get("request").asText());
        for (var unpublished : List.of("code", "receivedOn", "reason"))
            assertFalse(began.body().has(unpublished));
    }

    @Test
    void itMayTurnOutToBeAnotherMatterThanWasAsked() {
        var asked =
                Casework.aRequest(Body.request().with("form", "CONSULTATION").without("category"));
        Casework.tell(asked, "accept", Body.acceptance().with("field", "LAND"))
                .then()
                .statusCode(201)
                .body("form", equalTo("LITIGATION"))
                .body("field", equalTo("LAND"));
        get(asked.path()).then().body("form", equalTo("CONSULTATION")).body("field", equalTo("CRIMINAL"));
    }

    @Test
    void aCaseNeedsNoProgramme() {
        Casework.tell(Casework.aRequest(), "accept", Body.acceptance().without("programmes"))
                .then()
                .statusCode(201)
                .body("programmes", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "acceptedOn, 2024-03-10, ACCEPTED_BEFORE_RECEIPT",
        "acceptedOn, 2999-01-01, ACCEPTED_IN_FUTURE",
        "form, ADVICE, UNKNOWN_CODE",
        "field, BUSINESS, UNKNOWN_CODE",
        "category, RICH, UNKNOWN_CODE",
        "category, TRAFFICKING_6A, CODE_NOT_VALID_ON_DATE",
        "unit, VN, NOT_A_LOCAL_UNIT",
        "unit, 00004, CODE_NOT_VALID_ON_DATE",
    })
    void whatIsNotSoIsRefused(String field, String value, String code) {
        var request = Casework.aRequest();
        var answer = Stored.unchanged(
                () -> Casework.tell(request, "accept", Body.acceptance().with(field, value)));
        Refused.at("#/" + field, 422, code, answer);
    }

    @Test
    void programmesAreKnownValidAndNamedOnce() {
        var body = Body.acceptance().with("programmes", List.of("POVERTY_2021", "POVERTY_2021", "POVERTY_2031"));
        var request = Casework.aRequest();
        var answer = Stored.unchanged(() -> Casework.tell(request, "accept", body));
        Refused.at("#/programmes/1", 422, "TWICE_IN_LIST", answer);
        Refused.at("#/programmes/2", 422, "UNKNOWN_CODE", answer);
        var early = Casework.aRequest(Body.request().with("receivedOn", "2020-03-11"));
        Refused.at(
                "#/programmes/0",
                422,
                "CODE_NOT_VALID_ON_DATE",
                Casework.tell(early, "accept", Body.acceptance().with("acceptedOn", "2020-03-12")));
    }

    /** The category counts as it was on the day of acceptance (Art. 37.3), whatever the request said. */
    @Test
    void theCategoryIsTheOneValidOnTheDayOfAcceptance() {
        var body = Body.request().with("receivedOn", "2025-06-30").with("category", "TRAFFICKING_VICTIM");
        var request = Casework.aRequest(body);
        var onTheNextDay = Body.acceptance().with("acceptedOn", "2025-07-01").with("unit", "00004");
        Refused.at(
                "#/category",
                422,
                "CODE_NOT_VALID_ON_DATE",
                Casework.tell(request, "accept", onTheNextDay.with("category", "TRAFFICKING_VICTIM")));
        Casework.tell(request, "accept", onTheNextDay.with("category", "TRAFFICKING_6A"))
                .then()
                .statusCode(201);
    }

    @Test
    void aCommuneThatEndedMeanwhileIsReplaced() {
        var request = Casework.aRequest(Body.request().with("receivedOn", "2025-06-30"));
        var afterTheMerger = Body.acceptance().with("acceptedOn", "2025-07-01");
        Refused.at("#/unit", 422, "CODE_NOT_VALID_ON_DATE", Casework.tell(request, "accept", afterTheMerger));
        Casework.tell(request, "accept", afterTheMerger.with("unit", "00004"))
                .then()
                .statusCode(201)
                .body("unit", equalTo("00004"));
    }

    @Test
    void anOrganisationThatHasEndedAcceptsNothing() {
        var request = Casework.aRequest(Body.request().with("organisation", "CLOSED-TT"));
        var answer = Casework.tell(request, "accept", Body.acceptance());
        Refused.at("#/acceptedOn", 422, "CODE_NOT_VALID_ON_DATE", answer);
    }

    @Test
    void aRequestIsAcceptedOnce() {
        var request = Casework.aRequest();
        Casework.tell(request, "accept", Body.acceptance()).then().statusCode(201);
        var accepted = new Casework.Seen(request.path(), request.id(), "\"2\"");
        Refused.with(409, "NOT_RECEIVED", Stored.unchanged(() -> Casework.tell(accepted, "accept", Body.acceptance())));
    }

    @Test
    void theNewestVersionOfTheRequestMustHaveBeenSeen() {
        var request = Casework.aRequest();
        Refused.with(428, "IF_MATCH_REQUIRED", Stored.unchanged(() -> Casework.json()
                .body(Body.acceptance().toString())
                .post(request.path() + "/accept")));
        var stale = new Casework.Seen(request.path(), request.id(), "\"2\"");
        Refused.with(412, "VERSION_STALE", Stored.unchanged(() -> Casework.tell(stale, "accept", Body.acceptance())));
    }
}
