package vn.tgpl.planning.planimport;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.planimport.Imports.PARENT;
import static vn.tgpl.planning.planimport.Imports.TASKS;
import static vn.tgpl.planning.planimport.Imports.ended;
import static vn.tgpl.planning.planimport.Imports.sent;
import static vn.tgpl.planning.planimport.Imports.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;
import vn.tgpl.planning.sheet.Filled;

/** An import is a job of its own: for one draft in one version, once, and in the name of who sent it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
@SuppressWarnings("unchecked")
class ImportJobsIT {
    @Test
    void aSheetIsForADraftInItsNewestVersion() {
        var id = Fixtures.drafted();
        var file = Filled.tasks(TASKS, PARENT).file();
        var before = Rows.written();
        refused(sheet(Api.json(), file).post("/api/v1/plans/" + id + "/imports"), 428, "IF_MATCH_REQUIRED");
        refused(sent(id, 7, "", file), 412, "VERSION_STALE");
        refused(sent(id, 1, "", "no book".getBytes()), 400, "MALFORMED_SHEET");
        refused(sent(id, 1, "?onError=ignore", file), 400, "BAD_PARAMETER");
        refused(Api.post("plans/" + id + "/imports", 1, object()), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(sent(UUID.randomUUID().toString(), 1, "", file), 404, "PLAN_NOT_FOUND");
        assertEquals(before, Rows.written());
        assertEquals("0", Rows.text("SELECT count(*) FROM plan_import WHERE plan = ?", UUID.fromString(id)));
    }

    @Test
    void theSameKeyIsTheSameImport() {
        var id = Fixtures.drafted();
        var key = UUID.randomUUID().toString();
        var file = Filled.tasks(TASKS, PARENT).file();
        var one = sheet(Api.json(1).header("Idempotency-Key", key), file).post("/api/v1/plans/" + id + "/imports");
        var again = sheet(Api.json(1).header("Idempotency-Key", key), file).post("/api/v1/plans/" + id + "/imports");
        assertEquals(one.<String>path("id"), again.path("id"));
        again.then().statusCode(202).header("Location", equalTo(one.header("Location")));
        ended(one.<String>path("id")).body("planVersion", equalTo(2));
        assertEquals("1", Rows.text("SELECT count(*) FROM plan_import WHERE plan = ?", UUID.fromString(id)));
    }

    @Test
    void anotherProvinceSeesNothingOfIt() {
        var id = Fixtures.drafted();
        var file = Filled.tasks(TASKS, PARENT).file();
        var job = ended(sent(id, 1, "", file)).extract().<String>path("id");
        var hue = Officer.ofProvince("46", "provincial-officer");
        for (var path : List.of("", "/errors", "/errors.xlsx")) {
            refused(hue.get("plan-imports/" + job + path), 404, "IMPORT_NOT_FOUND");
        }
        refused(
                sheet(hue.sends().header("If-Match", "\"2\""), file).post("/api/v1/plans/" + id + "/imports"),
                404,
                "PLAN_NOT_FOUND");
    }

    /** Such as one that a restart left behind; it is done in the name of who asked, within what is theirs now. */
    @Test
    void anImportThatIsFoundRunningIsTakenUp() {
        var id = Fixtures.drafted();
        var officer = Officer.ofProvince("01", "provincial-officer").subject;
        var job = left(id, 1, officer);
        ended(job).body("status", equalTo("DONE")).body("planVersion", equalTo(2));
        assertEquals(officer, Rows.text("SELECT actor FROM audit WHERE object = 'plan/" + id + "@2'"));
        // the plan went on meanwhile
        ended(left(id, 1, officer)).body("status", equalTo("FAILED")).body("problem", equalTo("VERSION_STALE"));
        ended(left(id, 2, UUID.randomUUID().toString())).body("problem", equalTo("NO_ASSIGNMENT"));
        ended(left(id, 2, Officer.ofProvince("46", "provincial-officer").subject))
                .body("problem", equalTo("PLAN_NOT_FOUND"));
        Api.get("plans/" + id).then().body("version", equalTo(2));
    }

    private static String left(String plan, long version, String subject) {
        return Rows.text(
                """
                INSERT INTO plan_import (id, plan, plan_version, subject, dry_run, skips, file, rows, done, attempts, created_at)
                VALUES (uuidv7(), ?, ?, ?, false, false, ?, 1, 1, 1, now()) RETURNING id
                """,
                UUID.fromString(plan),
                version,
                subject,
                Filled.tasks(TASKS, PARENT).file());
    }
}
