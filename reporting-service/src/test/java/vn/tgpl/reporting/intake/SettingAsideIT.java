package vn.tgpl.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** A fact that can never be taken in stops nobody: it is set aside and shown, and what comes with it counts. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class SettingAsideIT {
    private static final String HELD_WITHOUT_A_DAY = """
            {"id": "%s", "version": 1, "kind": "ASIDE", "status": "HELD", "unit": "A1", "organisation": "X"}""";

    @AfterEach
    void forget() {
        Rows.execute("DELETE FROM inbox_parked");
    }

    @Test
    void theRestGoesOnAndAnswersSayThatTheyAreIncomplete() {
        Published.facts(
                Catalogue.province("A1", "2004-01-01", null),
                new AnIndicator("ASIDE").where("kind", "ASIDE").fact());
        var broken = UUID.randomUUID();
        Published.raw(Topics.ACTIVITY, "vn.tgpl.activity.held.v1", broken, 1, 1, HELD_WITHOUT_A_DAY.formatted(broken));
        for (var i = 0; i < 20; i++)
            Published.send(new AnActivity().kind("ASIDE").in("A1").fact(), 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Reports.explain("ASIDE", "A1", "").get("actual").intValue() == 20
                        && Rows.number("SELECT count(*) FROM inbox_parked") == 1);
        assertFalse(Reports.explain("ASIDE", "A1", "").at("/basis/complete").booleanValue());
        assertEquals("SQLState 23502", Rows.text("SELECT error FROM inbox_parked"));
    }
}
