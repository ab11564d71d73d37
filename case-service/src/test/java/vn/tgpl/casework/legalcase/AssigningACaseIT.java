package vn.tgpl.casework.legalcase;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class AssigningACaseIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void anAssignmentIsStoredAndPublished() {
        var accepted = Casework.anAcceptedCase();
        Casework.tell(accepted, "assign", Body.assignment())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ASSIGNED"))
                .body("assignment.type", equalTo("LEGAL_AID_OFFICER"))
                .body("assignment.on", equalTo("2024-03-13"));

        var event = FactsOnTopic.of(Topics.CASE).await(fact -> fact.key().equals(accepted.id()) && fact.version() == 2);
        assertEquals("vn.tgpl.case.assigned.v1", event.type());
        assertEquals(
                "0190a000-2024-7000-8000-000000000003",
                event.body().at("/assignment/practitioner").asText());
    }

    @ParameterizedTest
    @CsvSource({"LITIGATION, CONSULTANT", "LITIGATION, COLLABORATOR", "OUT_OF_COURT, CONSULTANT"})
    void onlyOfficersAndLawyersActInAndOutOfCourt(String form, String type) {
        var accepted = Casework.anAcceptedCase(Body.acceptance().with("form", form));
        var answer = Stored.unchanged(
                () -> Casework.tell(accepted, "assign", Body.assignment().with("type", type)));
        Refused.at("#/type", 422, "PRACTITIONER_NOT_ALLOWED", answer);
    }

    @ParameterizedTest
    @CsvSource({
        "on, 2024-03-11, ASSIGNED_BEFORE_ACCEPTANCE",
        "on, 2999-01-01, ASSIGNED_IN_FUTURE",
        "type, TRAINEE, UNKNOWN_CODE",
    })
    void whatIsNotSoIsRefused(String field, String value, String code) {
        var accepted = Casework.anAcceptedCase();
        var answer = Stored.unchanged(
                () -> Casework.tell(accepted, "assign", Body.assignment().with(field, value)));
        Refused.at("#/" + field, 422, code, answer);
    }

    @Test
    void aCaseIsAssignedOnce() {
        var assigned = Casework.anAssignedCase();
        Refused.with(409, "NOT_ACCEPTED", Stored.unchanged(() -> Casework.tell(assigned, "assign", Body.assignment())));
    }

    @Test
    void theNewestVersionMustHaveBeenSeen() {
        var accepted = Casework.anAcceptedCase();
        Refused.with(428, "IF_MATCH_REQUIRED", Stored.unchanged(() -> Casework.json()
                .body(Body.assignment().toString())
                .post(accepted.path() + "/assign")));
        var stale = new Casework.Seen(accepted.path(), accepted.id(), "\"2\"");
        Refused.with(412, "VERSION_STALE", Stored.unchanged(() -> Casework.tell(stale, "assign", Body.assignment())));
    }

    @Test
    void ofSeveralAssignmentsAtTheSameTimeOneHolds() throws Exception {
        for (var round = 0; round < 5; round++) {
            var accepted = Casework.anAcceptedCase();
            var answers = Casework.atOnce(4, () -> Casework.tell(accepted, "assign", Body.assignment()));
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 200)
                            .count());
            for (var answer : answers) if (answer.statusCode() != 200) Refused.with(412, "VERSION_STALE", answer);
        }
    }
}
