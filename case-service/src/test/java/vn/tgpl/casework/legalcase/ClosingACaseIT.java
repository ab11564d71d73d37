package vn.tgpl.casework.legalcase;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
class ClosingACaseIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void aClosingIsStoredAndPublished() {
        var assigned = Casework.anAssignedCase();
        Casework.tell(assigned, "close", Body.closing())
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("CLOSED"))
                .body("closed.on", equalTo("2024-06-20"))
                .body("closed.reason", equalTo("COMPLETED"))
                .body("closed.successful", equalTo(true));

        var event = FactsOnTopic.of(Topics.CASE).await(fact -> fact.key().equals(assigned.id()) && fact.version() == 3);
        assertEquals("vn.tgpl.case.closed.v1", event.type());
        assertEquals("COMPLETED", event.body().at("/closed/reason").asText());
        assertTrue(event.body().at("/closed/successful").isBoolean());
    }

    @Test
    void successMayStayUndecided() {
        Casework.tell(Casework.anAssignedCase(), "close", Body.closing().without("successful"))
                .then()
                .statusCode(200)
                .body("closed.successful", nullValue());
    }

    @Test
    void aConsultationIsCompletedToo() {
        Casework.tell(Casework.anAssignedConsultation(), "close", Body.closing().without("successful"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISCONTINUED", "SUSPENDED_BY_LAW"})
    void aCaseThatNobodyHandledYetEndsButIsNotCompleted(String reason) {
        var accepted = Casework.anAcceptedCase();
        var closing = Body.of("on", "2024-03-12", "reason", "COMPLETED");
        Refused.with(
                409, "COMPLETED_WITHOUT_ASSIGNMENT", Stored.unchanged(() -> Casework.tell(accepted, "close", closing)));
        Casework.tell(accepted, "close", closing.with("reason", reason))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("assignment", nullValue());
    }

    @Test
    void onlyACompletedLitigationIsJudgedSuccessfulOrNot() {
        var litigation = Casework.anAssignedCase();
        var consultation = Casework.anAssignedConsultation();
        for (var successful : new boolean[] {true, false}) {
            var judged = Body.closing().with("successful", successful);
            Refused.at(
                    "#/successful",
                    422,
                    "SUCCESS_NEEDS_COMPLETED_LITIGATION",
                    Stored.unchanged(() -> Casework.tell(litigation, "close", judged.with("reason", "DISCONTINUED"))));
            Refused.at(
                    "#/successful",
                    422,
                    "SUCCESS_NEEDS_COMPLETED_LITIGATION",
                    Stored.unchanged(() -> Casework.tell(consultation, "close", judged)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "on, 2024-03-12, CLOSED_BEFORE_ASSIGNMENT",
        "on, 2999-01-01, CLOSED_IN_FUTURE",
        "reason, WON, UNKNOWN_CODE",
    })
    void whatIsNotSoIsRefused(String field, String value, String code) {
        var assigned = Casework.anAssignedCase();
        var answer = Stored.unchanged(
                () -> Casework.tell(assigned, "close", Body.closing().with(field, value)));
        Refused.at("#/" + field, 422, code, answer);
    }

    @Test
    void aCaseIsClosedOnceAndNotAssignedAfterwards() {
        var closed = Casework.aClosedCase();
        Refused.with(409, "ALREADY_CLOSED", Stored.unchanged(() -> Casework.tell(closed, "close", Body.closing())));
        Refused.with(409, "NOT_ACCEPTED", Stored.unchanged(() -> Casework.tell(closed, "assign", Body.assignment())));
    }

    @Test
    void theNewestVersionMustHaveBeenSeen() {
        var assigned = Casework.anAssignedCase();
        Refused.with(428, "IF_MATCH_REQUIRED", Stored.unchanged(() -> Casework.json()
                .body(Body.closing().toString())
                .post(assigned.path() + "/close")));
        var stale = new Casework.Seen(assigned.path(), assigned.id(), "\"1\"");
        Refused.with(412, "VERSION_STALE", Stored.unchanged(() -> Casework.tell(stale, "close", Body.closing())));
    }
}
