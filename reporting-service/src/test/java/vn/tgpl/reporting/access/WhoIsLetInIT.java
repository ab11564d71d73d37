package vn.tgpl.reporting.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** Figures are for those with a token, a permission and an assignment; whoever lacks one is refused, and that is kept. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class WhoIsLetInIT {
    private static final List<String> OPERATIONS = List.of(
            "target-vs-actual",
            "plans/" + TwoProvinces.PLAN_OF_S1.id(),
            "programmes/S_PROG",
            TwoProvinces.nationwide(""),
            "unclassified");

    @BeforeEach
    void publish() {
        TwoProvinces.publish();
    }

    @Test
    void nobodyGetsInWithoutATokenAPermissionOrAnAssignment() {
        for (var path : OPERATIONS) {
            var anonymous = given().noFilters().urlEncodingEnabled(false).get("/api/v1/reports/" + path);
            refused(anonymous, 401, "UNAUTHENTICATED");
            refused(Reports.ask(People.inNation("visitor"), path), 403, "NOT_PERMITTED");
            refused(Reports.ask(People.nowhere("national-officer"), path), 403, "NO_ASSIGNMENT");
        }
    }

    @Test
    void anAdministratorReadsFiguresAndNoProofs() {
        var token = People.inNation("administrator");
        for (var path : OPERATIONS.subList(0, 3))
            Reports.ask(token, path).then().statusCode(200);
        for (var path : OPERATIONS.subList(3, 5)) refused(Reports.ask(token, path), 403, "NOT_PERMITTED");
    }

    /** Nobody else's request waits for a write. */
    @Test
    void aConsistencyTokenOpensNoDoor() {
        var missing = new ConsistencyToken(List.of(new ConsistencyToken.Seen(FactType.ACTIVITY, UUID.randomUUID(), 1)));
        var path = "/api/v1/reports/unclassified";
        var asked = given().header(ConsistencyToken.HEADER, missing.toString());
        refused(asked.noFilters().get(path), 401, "UNAUTHENTICATED");
        refused(
                given().headers(Map.of(
                                ConsistencyToken.HEADER,
                                missing.toString(),
                                "Authorization",
                                "Bearer " + People.inNation("administrator")))
                        .get(path),
                403,
                "NOT_PERMITTED");
    }

    @Test
    void whatWasRefusedIsInTheAuditTrail() {
        var subject = UUID.randomUUID().toString();
        Access.toProvince(subject, "S1");
        var token = TestIssuer.token(subject, "provincial-officer");
        Reports.ask(token, TwoProvinces.explain("S2", ""));
        Reports.ask(token, "plans/" + TwoProvinces.PLAN_OF_S2.id());
        Reports.ask(TestIssuer.token(subject, "visitor"), "unclassified");
        var stranger = UUID.randomUUID().toString();
        Reports.ask(TestIssuer.token(stranger, "auditor"), "target-vs-actual");
        assertEquals("OUTSIDE_TERRITORY", reason(subject, "explain", "reports/explain"));
        assertEquals(
                "PLAN_NOT_REPORTED", reason(subject, "planReport", "reports/plans/" + TwoProvinces.PLAN_OF_S2.id()));
        assertEquals("NOT_PERMITTED", reason(subject, "unclassified", "reports/unclassified"));
        assertEquals("NO_ASSIGNMENT", reason(stranger, "targetVsActual", "reports/target-vs-actual"));
    }

    private static String reason(String actor, String action, String object) {
        return Rows.text(
                "SELECT reason FROM audit WHERE decision = 'DENIED' AND actor = ? AND action = ? AND object = ?",
                actor,
                action,
                object);
    }

    private static Response refused(Response answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer::asString);
        answer.then().contentType("application/problem+json").body("code", equalTo(code));
        return answer;
    }
}
