package vn.tgpl.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** A plan is judged while it is in force and when it is completed; what was known before stays known. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PlansThatEndIT {
    private final UUID target = UUID.randomUUID();
    private final APlan plan = new APlan("9/KH-KT", "E9").target(target, "END_EVENTS", "2-3", "2024");

    @BeforeEach
    void issued() {
        Published.facts(Catalogue.nation(), Catalogue.province("E9", "2004-01-01", null));
        Published.facts(new AnIndicator("END_EVENTS").fact());
        Published.facts(plan.fact());
    }

    @Test
    void aCompletedPlanIsStillJudged() {
        Published.facts(plan.then()
                .status("COMPLETED")
                .target(target, "END_EVENTS", "2-3", "2024")
                .fact());
        assertEquals(1, lines("?plan=" + plan.id()));
        assertEquals(1, Reports.get("plans/" + plan.id()).get("lines").size());
    }

    @Test
    void aRevokedOrSupersededOneIsNot() {
        var issued = Published.knownAt(plan.id(), 1);
        for (var end : List.of("REVOKED", "SUPERSEDED")) {
            Published.facts(plan.then()
                    .status(end)
                    .target(target, "END_EVENTS", "2-3", "2024")
                    .fact());
            assertEquals(0, lines("?plan=" + plan.id()));
            assertEquals(404, Reports.ask("plans/" + plan.id()).statusCode());
        }
        assertEquals(1, lines("?plan=" + plan.id() + "&knownAt=" + issued));
        assertEquals(
                1,
                Reports.get("plans/" + plan.id() + "?knownAt=" + issued)
                        .get("lines")
                        .size());
    }

    @Test
    void theAmendedPlanIsJudgedByWhatItAsksForNow() {
        Published.facts(plan.then().target(target, "END_EVENTS", "5-6", "2024").fact());
        var line = Reports.get("target-vs-actual?plan=" + plan.id()).at("/items/0");
        assertEquals(5, line.at("/bound/low").intValue());
        assertEquals(target.toString(), line.get("target").textValue());
    }

    @Test
    void theDocumentThatAmendsIsNoPlanOfItsOwn() {
        var amendment = new APlan("10/QĐ-KT", "E9").amending(plan.id());
        Published.facts(amendment.fact());
        assertEquals(0, lines("?plan=" + amendment.id()));
        assertEquals(404, Reports.ask("plans/" + amendment.id()).statusCode());
    }

    private static int lines(String query) {
        return Reports.get("target-vs-actual" + query).get("items").size();
    }
}
