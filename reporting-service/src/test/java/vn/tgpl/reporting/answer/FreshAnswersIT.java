package vn.tgpl.reporting.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** What has not changed is not sent again; what was just written is waited for. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class FreshAnswersIT {
    private static final String QUESTION =
            "/api/v1/reports/explain?indicator=FRESH&unit=F1&from=2024-01-01&to=2024-12-31&asOf=2024-12-31";

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        Published.facts(
                Catalogue.province("F1", "2004-01-01", null),
                new AnIndicator("FRESH").where("kind", "FRESH").fact());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Reports.get(QUESTION).at("/basis/complete").booleanValue());
        var tag = given().get(QUESTION).header("ETag");
        var again = known(QUESTION, tag);
        again.then().statusCode(304).header("ETag", tag);
        assertEquals("", again.asString());
        known(QUESTION + "&history=true", tag).then().statusCode(200);

        Published.facts(new AnActivity().kind("FRESH").in("F1").fact());
        var changed = known(QUESTION, tag);
        changed.then().statusCode(200).body("actual", equalTo(1));
        assertNotEquals(tag, changed.header("ETag"));
    }

    @Test
    void aWriteThatHasArrivedIsInTheAnswer() {
        Published.facts(new AnIndicator("FRESH_2").where("kind", "FRESH_2").fact());
        var activity = new AnActivity().kind("FRESH_2").in("F2");
        Published.send(activity.fact(), 1);
        given().header("Consistency-Token", token(activity.id(), 1))
                .get(QUESTION.replace("FRESH", "FRESH_2").replace("F1", "F2"))
                .then()
                .statusCode(200)
                .body("actual", equalTo(1));
    }

    @Test
    void aWriteThatHasNotArrivedIsSaidPlainly() {
        var activity = new AnActivity().kind("FRESH_3").in("F3");
        Published.facts(activity.fact());
        var missing = UUID.randomUUID();
        var both = new ConsistencyToken(List.of(
                new ConsistencyToken.Seen(FactType.ACTIVITY, activity.id(), 1),
                new ConsistencyToken.Seen(FactType.ACTIVITY, missing, 3)));
        var answer = given().header("Consistency-Token", both.toString()).get(QUESTION);
        answer.then()
                .statusCode(202)
                .header("Retry-After", "1")
                .body("arrived", equalTo(false))
                .body("missing.id", equalTo(List.of(missing.toString())))
                .body("missing.type", equalTo(List.of("ACTIVITY")))
                .body("missing.version", equalTo(List.of(3)))
                .body("position", equalTo((int) Rows.number("SELECT position FROM ledger")))
                .body("generation", equalTo((int) Rows.number("SELECT generation FROM ledger")));
    }

    @Test
    void aTokenOfNoWriteIsRefused() {
        for (var token : List.of("x", "eA", "!!", "a".repeat(3000))) {
            given().header("Consistency-Token", token)
                    .get(QUESTION)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("BAD_HEADER"));
        }
    }

    @Test
    void anAnswerSaysWhetherAllWasReadUpToItsInstant() {
        Published.createTopics();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Reports.get("unclassified").at("/basis/complete").booleanValue());
        var unread =
                "INSERT INTO inbox_offset (topic, part, topic_id, next_offset) VALUES ('tgpl.case.v1', 99, 'x', 0)";
        Rows.execute(unread);
        try {
            assertFalse(Reports.get("unclassified").at("/basis/complete").booleanValue());
        } finally {
            Rows.execute("DELETE FROM inbox_offset WHERE part = 99");
        }
    }

    private static Response known(String path, String tag) {
        return given().header("If-None-Match", tag).get(path);
    }

    private static String token(UUID id, long version) {
        return new ConsistencyToken(List.of(new ConsistencyToken.Seen(FactType.ACTIVITY, id, version))).toString();
    }
}
