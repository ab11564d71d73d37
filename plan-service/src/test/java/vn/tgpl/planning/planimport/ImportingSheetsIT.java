package vn.tgpl.planning.planimport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.planimport.Imports.PARENT;
import static vn.tgpl.planning.planimport.Imports.TARGETS;
import static vn.tgpl.planning.planimport.Imports.TASKS;
import static vn.tgpl.planning.planimport.Imports.ended;
import static vn.tgpl.planning.planimport.Imports.sent;
import static vn.tgpl.planning.planimport.Imports.sheet;
import static vn.tgpl.planning.sheet.Filled.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;
import vn.tgpl.planning.sheet.Filled;
import vn.tgpl.planning.sheet.SentSheet;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
@SuppressWarnings("unchecked")
class ImportingSheetsIT {
    private static final List<Object> GOOD_TASK = row("2.1", "2", "Tập huấn", "01/03/2022", "30/06/2022", "", "HN-TT");
    private static final List<Object> GOOD_TARGET = row("2.1", "COMM_EVENTS", "", "Hằng năm", "20,5", 30);

    @Test
    void rowsBecomeTasksAndTargetsInOneChange() {
        var id = Fixtures.drafted();
        // the part is named before the whole it belongs to
        var file = Filled.tasks(TASKS, GOOD_TASK, PARENT).and("Chỉ tiêu", TARGETS, GOOD_TARGET);
        ended(sent(id, 1, "", file))
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(3))
                .body("done", equalTo(3))
                .body("accepted", equalTo(3))
                .body("refused", equalTo(0))
                .body("planVersion", equalTo(2))
                .body("errorFile", nullValue());
        Api.get("plans/" + id)
                .then()
                .body("version", equalTo(2))
                .body("tasks.ordinal", equalTo(List.of("1", "1.1", "2.1", "2")))
                .body("tasks[2].content", equalTo("Tập huấn"))
                .body("tasks[2].from", equalTo("2022-03-01"))
                .body("tasks[2].roles[0].organisation", equalTo("HN-TT"))
                .body("tasks[3].recurrence", equalTo("YEARLY"))
                .body("targets", hasSize(2))
                .body("targets[1].indicator", equalTo("COMM_EVENTS"))
                .body("targets[1].bound.low", equalTo(20.5f))
                .body("targets[1].bound.high", equalTo(30));
        var parts = Api.get("plans/" + id).then().extract();
        assertEquals(parts.<String>path("tasks[3].id"), parts.path("tasks[2].parent"));
        assertEquals(parts.<String>path("tasks[2].id"), parts.path("targets[1].task"));
        assertEquals("plan.changed", Rows.text("SELECT action FROM audit WHERE object = 'plan/" + id + "@2'"));
    }

    @Test
    void oneBadRowStopsAllAndEachIsSaidAtItsCell() throws IOException {
        var id = Fixtures.drafted();
        var file = Filled.tasks(
                        TASKS,
                        PARENT,
                        row("3", "9", "x", "31/02/2022", "", "", "HN-TT"),
                        row("4", "", "y", "01/05/2022", "01/03/2022", "", "HN-XX; HN-TT"),
                        row("5", "", "", "", "", "", ""))
                .and("Chỉ tiêu", TARGETS, row("2", "COMM_EVENTS", "", "", 30, 20), GOOD_TARGET);
        var before = Rows.written();
        var job = ended(sent(id, 1, "", file))
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(0))
                .body("refused", equalTo(5))
                .body("planVersion", nullValue())
                .body("errorFile", startsWith("/api/v1/plan-imports/"))
                .extract()
                .<String>path("id");
        Api.get("plan-imports/" + job + "/errors")
                .then()
                .statusCode(200)
                .body(
                        "items.collect { it.sheet + ' ' + it.row + ' ' + it.column + ' ' + it.code }",
                        hasItems(
                                "Nhiệm vụ 3 Từ ngày NOT_A_DAY",
                                "Nhiệm vụ 4 Đến ngày ENDS_BEFORE_START",
                                "Nhiệm vụ 4 Chủ trì UNKNOWN_CODE",
                                "Nhiệm vụ 5 Nội dung REQUIRED",
                                "Chỉ tiêu 2 Tối thiểu LOW_OVER_HIGH",
                                "Chỉ tiêu 3 Nhiệm vụ UNKNOWN_TASK"));
        Api.get("plan-imports/" + job + "/errors?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("next", startsWith("/"));
        assertEquals(before.substring(0, before.lastIndexOf(' ')), unkeyed());
        var sent = errorFile(job);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sent))) {
            var rows = book.findSheet("Nhiệm vụ").orElseThrow().read();
            assertEquals("Lỗi", rows.getFirst().getCellText(TASKS.size()));
            assertEquals("", rows.get(1).getCellText(TASKS.size()));
            assertEquals(
                    "Từ ngày: Không phải là ngày; hãy viết ngày/tháng/năm",
                    rows.get(2).getCellText(TASKS.size()));
            assertEquals("31/02/2022", rows.get(2).getCellText(3));
            assertTrue(rows.get(3).getCellText(TASKS.size()).contains("; "));
        }
        // the file of errors can be sent as it is, and says the same
        ended(sent(id, 1, "", sent)).body("refused", equalTo(5));
    }

    @Test
    void badRowsAreLeftOutWithThoseThatNameThem() {
        var id = Fixtures.drafted();
        var file = Filled.tasks(
                        TASKS,
                        PARENT,
                        row("3", "", "x", "?", "", "", "HN-TT"),
                        row("3.1", "3", "x", "", "", "", "HN-TT"),
                        row("3.1.1", "3.1", "x", "", "", "", "HN-TT"))
                .and(
                        "Chỉ tiêu",
                        TARGETS,
                        row("3.1.1", "CASES_ACCEPTED", "", "", 1, ""),
                        row("2", "COMM_EVENTS", "", "", 1, ""));
        var job = ended(sent(id, 1, "?onError=skip", file))
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(4))
                .body("planVersion", equalTo(2))
                .extract()
                .<String>path("id");
        Api.get("plan-imports/" + job + "/errors")
                .then()
                .body("items.row", contains(3, 4, 5, 2))
                .body(
                        "items.code",
                        contains("NOT_A_DAY", "NAMES_REFUSED_ROW", "NAMES_REFUSED_ROW", "NAMES_REFUSED_ROW"));
        Api.get("plans/" + id).then().body("tasks.ordinal", equalTo(List.of("1", "1.1", "2")));
    }

    @Test
    void aDryRunChangesNothing() {
        var id = Fixtures.drafted();
        ended(sent(id, 1, "?dryRun=true", Filled.tasks(TASKS, PARENT)))
                .body("status", equalTo("DONE"))
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(1))
                .body("planVersion", nullValue());
        Api.get("plans/" + id).then().body("version", equalTo(1)).body("tasks", hasSize(2));
    }

    /** What the sheet has no column for stays as it is. */
    @Test
    void whatIsThereIsChangedAndNotAddedAgain() {
        var task = with(
                Fixtures.task("1.1"),
                "recurrence",
                "ONCE",
                "expectedOutput",
                "Báo cáo",
                "milestones",
                List.of(object("name", "Sơ kết", "due", "2023-06-30")));
        var id = Fixtures.drafted(with(Fixtures.plan(), "tasks", List.of(task)));
        var before = Api.get("plans/" + id).then().extract();
        var file = Filled.tasks(row("Số thứ tự", "Nội dung"), row("1.1", "Khác"))
                .and("Chỉ tiêu", TARGETS, row("1.1", "COMM_EVENTS_GENERAL", "POVERTY_2021", "Hằng năm", 25, ""));
        ended(sent(id, 1, "", file)).body("accepted", equalTo(2));
        Api.get("plans/" + id)
                .then()
                .body("version", equalTo(2))
                .body("tasks.id", equalTo(before.<List<String>>path("tasks.id")))
                .body("tasks[0].content", equalTo("Khác"))
                .body("tasks[0].expectedOutput", equalTo("Báo cáo"))
                .body("tasks[0].milestones[0].name", equalTo("Sơ kết"))
                .body("tasks[0].roles", hasSize(1))
                .body("targets.id", equalTo(before.<List<String>>path("targets.id")))
                .body("targets[0].bound", equalTo(object("low", 25)));
        // once more, and nothing is another version
        ended(sent(id, 2, "", file)).body("accepted", equalTo(2)).body("planVersion", equalTo(2));
    }

    @Test
    void theTemplateHasSheetsHeadingsAndTheCodesOfTheProvince() throws IOException {
        Fixtures.organisations();
        var answer = Officer.ofProvince("01", "provincial-officer").sends().get("/api/v1/plan-template");
        assertEquals(SentSheet.MEDIA_TYPE, answer.contentType());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            assertEquals(
                    List.of("Nhiệm vụ", "Chỉ tiêu", "Danh mục", "Hướng dẫn"),
                    book.getSheets().map(sheet -> sheet.getName()).toList());
            var codes = book.findSheet("Danh mục").orElseThrow().read().stream()
                    .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .toList();
            assertTrue(codes.containsAll(List.of("COMM_EVENTS", "MERGED_2026", "HN-TT", "01", "Hằng năm")));
            assertTrue(!codes.contains("46"));
        }
        // the example in it is no row
        var id = Fixtures.drafted();
        ended(sent(id, 1, "", answer.asByteArray())).body("rows", equalTo(0)).body("planVersion", nullValue());
    }

    private static String unkeyed() {
        var written = Rows.written();
        return written.substring(0, written.lastIndexOf(' '));
    }

    private static byte[] errorFile(String job) {
        var answer = Api.get("plan-imports/" + job + "/errors.xlsx");
        assertEquals(SentSheet.MEDIA_TYPE, answer.contentType());
        return answer.asByteArray();
    }
}
