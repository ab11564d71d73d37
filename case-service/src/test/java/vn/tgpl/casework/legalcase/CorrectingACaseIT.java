package vn.tgpl.casework.legalcase;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class CorrectingACaseIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void theWholeStateIsReplacedButStatusAndCodeStay() {
        var closed = Casework.aClosedCase();
        var before = get(closed.path());
        var correction = Body.of(
                "unit", "01",
                "form", "OUT_OF_COURT",
                "field", "LAND",
                "category", "ELDERLY",
                "programmes", List.of(),
                "acceptedOn", "2023-12-29",
                "reason", "Nhập nhầm vụ việc");
        // the request came in 2024
        Refused.at(
                "#/acceptedOn",
                422,
                "ACCEPTED_BEFORE_RECEIPT",
                Stored.unchanged(() -> Casework.tell(closed, "correct", correction)));
        Casework.tell(
                        closed,
                        "correct",
                        correction
                                .with("acceptedOn", "2024-03-11")
                                .with("assignment", Body.assignment().with("type", "ORG_LAWYER"))
                                .with("closed", Body.of("on", "2024-04-01", "reason", "SUSPENDED_BY_LAW")))
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("CLOSED"))
                .body("code", equalTo(before.path("code")))
                .body("organisation", equalTo("HN-TT"))
                .body("unit", equalTo("01"))
                .body("form", equalTo("OUT_OF_COURT"))
                .body("programmes", equalTo(List.of()))
                .body("acceptedOn", equalTo("2024-03-11"))
                .body("assignment.type", equalTo("ORG_LAWYER"))
                .body("closed.reason", equalTo("SUSPENDED_BY_LAW"))
                .body("closed.successful", nullValue())
                .body("reason", equalTo("Nhập nhầm vụ việc"));
    }

    @Test
    void aCorrectionIsPublishedWithoutItsReason() {
        var closed = Casework.aClosedCase();
        Casework.tell(closed, "correct", Body.correction().with("reason", "Chim hoàng yến"))
                .then()
                .statusCode(200);
        var topic = FactsOnTopic.of(Topics.CASE);
        var event = topic.await(fact -> fact.key().equals(closed.id()) && fact.version() == 4);
        assertEquals("vn.tgpl.case.corrected.v1", event.type());
        assertFalse(event.body().has("reason"));
        for (var fact : topic.all()) assertFalse(fact.body().toString().contains("hoàng yến"));
    }

    @Test
    void anAssignmentThatIsNotGivenStays() {
        Casework.tell(Casework.aClosedCase(), "correct", Body.correction())
                .then()
                .statusCode(200)
                .body("assignment.type", equalTo("LEGAL_AID_OFFICER"));
    }

    @Test
    void whatStaysMustFitWhatIsCorrected() {
        var litigation = Casework.aClosedCase();
        var answer = Stored.unchanged(
                () -> Casework.tell(litigation, "correct", Body.correction().with("acceptedOn", "2024-03-14")));
        Refused.at("#/acceptedOn", 422, "ASSIGNED_BEFORE_ACCEPTANCE", answer);

        var consultation = Casework.anAssignedConsultation();
        answer = Stored.unchanged(
                () -> Casework.tell(consultation, "correct", Body.correction().without("closed")));
        Refused.at("#/form", 422, "PRACTITIONER_NOT_ALLOWED", answer);
    }

    @Test
    void anAcceptedCaseIsCorrectedWithoutWhatHasNotHappened() {
        var accepted = Casework.anAcceptedCase();
        var correction = Body.correction().without("closed");
        var answer = Stored.unchanged(
                () -> Casework.tell(accepted, "correct", Body.correction().with("assignment", Body.assignment())));
        Refused.at("#/assignment", 422, "CASE_NOT_ASSIGNED", answer);
        Refused.at("#/closed", 422, "CASE_NOT_CLOSED", answer);
        Casework.tell(accepted, "correct", correction)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("assignment", nullValue());
    }

    @Test
    void aClosedCaseKeepsAClosing() {
        var closed = Casework.aClosedCase();
        var answer = Stored.unchanged(
                () -> Casework.tell(closed, "correct", Body.correction().without("closed")));
        Refused.at("#/closed", 422, "REQUIRED", answer);
    }

    @Test
    void aCaseThatNobodyHandledBecomesACompletedOneOnlyWithAnAssignment() {
        var closed = Casework.Seen.in(
                "cases",
                Casework.tell(
                        Casework.anAcceptedCase(), "close", Body.of("on", "2024-06-20", "reason", "DISCONTINUED")));
        var answer = Stored.unchanged(() -> Casework.tell(closed, "correct", Body.correction()));
        Refused.at("#/closed/reason", 422, "COMPLETED_NEEDS_ASSIGNMENT", answer);
        Casework.tell(closed, "correct", Body.correction().with("assignment", Body.assignment()))
                .then()
                .statusCode(200)
                .body("closed.reason", equalTo("COMPLETED"));
    }

    @ParameterizedTest
    @CsvSource({
        "unit, 001, NOT_A_LOCAL_UNIT",
        "unit, 00004, CODE_NOT_VALID_ON_DATE",
        "form, ADVICE, UNKNOWN_CODE",
        "field, COMMERCE, UNKNOWN_CODE",
        "category, NEAR_POOR, CODE_NOT_VALID_ON_DATE",
        "acceptedOn, 2999-01-01, ACCEPTED_IN_FUTURE",
        "reason, '', REQUIRED",
    })
    void whatIsNotSoIsRefused(String field, String value, String code) {
        var closed = Casework.aClosedCase();
        var answer = Stored.unchanged(
                () -> Casework.tell(closed, "correct", Body.correction().with(field, value)));
        Refused.at("#/" + field, 422, code, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "on, 2024-03-12, CLOSED_BEFORE_ASSIGNMENT",
        "on, 2999-01-01, CLOSED_IN_FUTURE",
        "reason, WON, UNKNOWN_CODE",
        "reason, DISCONTINUED, SUCCESS_NEEDS_COMPLETED_LITIGATION",
    })
    void theClosingIsCheckedWhereItStands(String field, String value, String code) {
        var closed = Casework.aClosedCase();
        var correction = Body.correction().with("closed", Body.closing().with(field, value));
        var answer = Stored.unchanged(() -> Casework.tell(closed, "correct", correction));
        Refused.at("#/closed/" + (code.startsWith("SUCCESS") ? "successful" : field), 422, code, answer);
    }

    @Test
    void theNewestVersionMustHaveBeenSeen() {
        var closed = Casework.aClosedCase();
        Refused.with(428, "IF_MATCH_REQUIRED", Stored.unchanged(() -> Casework.json()
                .body(Body.correction().toString())
                .post(closed.path() + "/correct")));
        var stale = new Casework.Seen(closed.path(), closed.id(), "\"2\"");
        Refused.with(412, "VERSION_STALE", Stored.unchanged(() -> Casework.tell(stale, "correct", Body.correction())));
    }
}
