package vn.tgpl.casework.request;

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
class RefusingARequestIT {
    private static final Body REFUSAL = Body.of("reason", "REFUSE_HANDLED_ELSEWHERE", "on", "2024-03-12");

    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void aRefusalIsStoredAndPublished() {
        var request = Casework.aRequest();
        Casework.tell(request, "refuse", REFUSAL)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("REFUSED"))
                .body("refusal.reason", equalTo("REFUSE_HANDLED_ELSEWHERE"))
                .body("refusal.on", equalTo("2024-03-12"));

        var event = FactsOnTopic.of(Topics.CASE).await(fact -> fact.key().equals(request.id()) && fact.version() == 2);
        assertEquals("vn.tgpl.request.refused.v1", event.type());
        assertEquals("REFUSED", event.body().get("status").asText());
        assertEquals("2024-03-12", event.body().at("/refusal/on").asText());
    }

    @Test
    void aRefusedRequestIsNeitherRefusedAgainNorAccepted() {
        var request = Casework.aRequest();
        var refused = Casework.Seen.in("requests", Casework.tell(request, "refuse", REFUSAL));
        Refused.with(409, "NOT_RECEIVED", Stored.unchanged(() -> Casework.tell(refused, "refuse", REFUSAL)));
        Refused.with(409, "NOT_RECEIVED", Stored.unchanged(() -> Casework.tell(refused, "accept", Body.acceptance())));
    }

    @ParameterizedTest
    @CsvSource({
        "on, 2024-03-10, REFUSED_BEFORE_RECEIPT",
        "on, 2999-01-01, REFUSED_IN_FUTURE",
        "reason, REFUSE_TOO_POOR, UNKNOWN_CODE",
    })
    void whatIsNotSoIsRefused(String field, String value, String code) {
        var request = Casework.aRequest();
        var answer = Stored.unchanged(() -> Casework.tell(request, "refuse", REFUSAL.with(field, value)));
        Refused.at("#/" + field, 422, code, answer);
    }

    @Test
    void theNewestVersionMustHaveBeenSeen() {
        var request = Casework.aRequest();
        Refused.with(428, "IF_MATCH_REQUIRED", Stored.unchanged(() -> Casework.json()
                .body(REFUSAL.toString())
                .post(request.path() + "/refuse")));
        var stale = new Casework.Seen(request.path(), request.id(), "\"7\"");
        Refused.with(412, "VERSION_STALE", Stored.unchanged(() -> Casework.tell(stale, "refuse", REFUSAL)));
    }
}
