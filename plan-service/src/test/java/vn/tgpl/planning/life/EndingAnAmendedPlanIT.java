package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.life.AmendingAPlanIT.amend;
import static vn.tgpl.planning.life.AmendingAPlanIT.amendment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** What is carried out or replaced is the plan as amended: not before that is in force. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class EndingAnAmendedPlanIT {
    private String path;
    private String successor;

    @BeforeEach
    void aPlanAmendedFromJune2023On() {
        var plan = Fixtures.issued();
        path = "plans/" + plan;
        successor = Fixtures.issued();
        var amendment = amend(plan, 4, amendment());
        var more = object("period", Fixtures.period("2021-01-01", "2026-12-31"));
        Api.patch("plans/" + amendment, 1, more).then().statusCode(200);
        Fixtures.issued(amendment, 2, "2023-05-15");
    }

    @Test
    void itIsNotCompletedBeforeItsNewestAmendmentIsInForce() {
        var before = Rows.written();
        refused(Api.post(path + "/complete", 5, object("on", "2023-05-31")), 422, "EFFECTIVE_BEFORE_LAST", "#/on");
        assertEquals(before, Rows.written());
        Api.get(path + "?at=2023-05-31").then().body("period.to", equalTo("2025-12-31"));
        Api.post(path + "/complete", 5, object("on", "2023-06-01")).then().statusCode(200);
    }

    @Test
    void norReplaced() {
        var replaced = object("by", successor, "reason", "Sáp nhập", "on", "2023-05-31");
        var before = Rows.written();
        refused(Api.post(path + "/supersede", 5, replaced), 422, "EFFECTIVE_BEFORE_LAST", "#/on");
        assertEquals(before, Rows.written());
        Api.post(path + "/supersede", 5, with(replaced, "on", "2023-06-01"))
                .then()
                .statusCode(200);
    }

    /** With it goes what was to change in it: on no day is the plan in force as amended. */
    @Test
    void itIsRevokedOnAnyDay() {
        Api.post(path + "/revoke", 5, object("on", "2023-05-20", "reason", "Không còn phù hợp"))
                .then()
                .statusCode(200);
        Api.get(path + "?at=2023-05-19")
                .then()
                .body("version", equalTo(4))
                .body("status", equalTo("ISSUED"))
                .body("period.to", equalTo("2025-12-31"));
        for (var day : new String[] {"2023-05-20", "2023-06-01"}) {
            Api.get(path + "?at=" + day)
                    .then()
                    .body("version", equalTo(6))
                    .body("status", equalTo("REVOKED"))
                    .body("endedOn", equalTo("2023-05-20"))
                    .body("amendedBy[0].effectiveFrom", equalTo("2023-06-01"));
        }
    }
}
