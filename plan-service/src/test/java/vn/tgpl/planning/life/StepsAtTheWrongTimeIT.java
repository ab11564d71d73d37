package vn.tgpl.planning.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** Each step from each place where a plan may stand: it is taken, or refused with the place, and nothing changes. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class StepsAtTheWrongTimeIT {
    private record Standing(String status, String plan, long version) {}

    /** From where each step leads on; from everywhere else it is refused. */
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "submit", List.of("DRAFT"),
            "return", List.of("SUBMITTED", "APPROVED"),
            "approve", List.of("SUBMITTED"),
            "issue", List.of("APPROVED"),
            "complete", List.of("ISSUED"),
            "supersede", List.of("ISSUED"),
            "revoke", List.of("ISSUED"));

    private static final List<Standing> everywhere = new ArrayList<>();
    private static String other;

    @BeforeEach
    void plans() {
        if (!everywhere.isEmpty()) return;
        other = Fixtures.issued();
        everywhere.add(new Standing("DRAFT", Fixtures.drafted(), 1));
        var submitted = Fixtures.drafted();
        Api.post("plans/" + submitted + "/submit", 1, object()).then().statusCode(200);
        everywhere.add(new Standing("SUBMITTED", submitted, 2));
        everywhere.add(new Standing("APPROVED", Fixtures.approved(), 3));
        everywhere.add(new Standing("ISSUED", Fixtures.issued(), 4));
        for (var end : Map.of("complete", "COMPLETED", "supersede", "SUPERSEDED", "revoke", "REVOKED")
                .entrySet()) {
            var id = Fixtures.issued();
            Api.post("plans/" + id + "/" + end.getKey(), 4, body(end.getKey()))
                    .then()
                    .statusCode(200);
            everywhere.add(new Standing(end.getValue(), id, 5));
        }
    }

    @Test
    void aStepFromElsewhereIsRefusedWithThePlace() {
        var before = Rows.written();
        for (var plan : everywhere) {
            ALLOWED.forEach((step, from) -> {
                if (from.contains(plan.status())) return;
                var answer = Fixtures.approver().post("plans/" + plan.plan() + "/" + step, plan.version(), body(step));
                refused(answer, 409, "PLAN_" + plan.status());
            });
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void onlyADraftIsWrittenOn() {
        var before = Rows.written();
        for (var plan : everywhere.subList(1, everywhere.size())) {
            var path = "plans/" + plan.plan();
            var because = "PLAN_" + plan.status();
            refused(Api.patch(path, plan.version(), object("title", "x")), 409, because);
            refused(Api.post(path + "/tasks", plan.version(), Fixtures.task("2")), 409, because);
            refused(Api.post(path + "/targets", plan.version(), Fixtures.target("1")), 409, because);
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void everyStepIsTakenFromTheVersionSeen() {
        var before = Rows.written();
        ALLOWED.forEach((step, from) -> {
            var plan = everywhere.stream()
                    .filter(one -> from.contains(one.status()))
                    .findFirst()
                    .orElseThrow();
            var path = "plans/" + plan.plan() + "/" + step;
            refused(Fixtures.approver().post(path, plan.version() - 1, body(step)), 412, "VERSION_STALE");
            refused(Api.post(path, body(step)), 428, "IF_MATCH_REQUIRED");
        });
        assertEquals(before, Rows.written());
    }

    private static Map<String, Object> body(String step) {
        return switch (step) {
            case "return" -> object("reason", "x");
            case "issue" -> object("issuedOn", "2021-02-01");
            case "complete" -> object("on", "2023-07-01");
            case "supersede" -> object("on", "2023-07-01", "reason", "x", "by", other);
            case "revoke" -> object("on", "2023-07-01", "reason", "x");
            default -> object();
        };
    }
}
