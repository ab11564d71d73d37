package vn.tgpl.planning.document;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** Signature, text beside the tasks, time, milestones and budget: what is sent is what is read. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class WhatADocumentSaysIT {
    private static final Object SIGNER = object("title", "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC", "name", "Người Ký Tên");
    private static final Object SECTIONS = List.of(
            object("heading", "I. Mục đích, yêu cầu", "paragraphs", List.of("Một.", "Hai.")),
            object("paragraphs", List.of("Đoạn không có đề mục.")));

    @BeforeEach
    void organisations() {
        Fixtures.organisations();
    }

    @Test
    void theSignatureAndTheTextBesideTheTasks() {
        var id = Fixtures.drafted(with(plan(), "place", "Hà Nội", "signer", SIGNER, "sections", SECTIONS));
        var path = "plans/" + id;
        Api.get(path)
                .then()
                .body("place", equalTo("Hà Nội"))
                .body("signer", equalTo(SIGNER))
                .body("sections", equalTo(SECTIONS));
        Api.patch(path, 1, object("sections", SECTIONS, "signer", SIGNER))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        var office = object("name", null);
        Api.patch(path, 1, object("signer", office, "sections", List.of(), "place", null))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("signer", equalTo(object("title", "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC")))
                .body("sections", empty())
                .body("$", not(hasKey("place")));
        Api.patch(path, 2, object("signer", null)).then().statusCode(200).body("signer", nullValue());
    }

    @Test
    void noEventNamesTheSignerOrQuotesTheText() {
        var id = UUID.fromString(Fixtures.drafted(with(plan(), "signer", SIGNER, "sections", SECTIONS)));
        var event = FactsOnTopic.of(Topics.PLAN)
                .await(fact -> fact.key().equals(id.toString()))
                .body()
                .toString();
        assertTrue(event.contains(id.toString()));
        for (var word : List.of("Người Ký Tên", "PHÓ GIÁM ĐỐC", "Mục đích", "Đoạn không")) {
            assertFalse(event.contains(word), word);
        }
    }

    @Test
    void theDaysOfAMonthAQuarterAHalfYearAndAYearFollowFromTheTime() {
        days(object("kind", "MONTH", "year", 2024, "number", 2), "2024-02-01", "2024-02-29");
        days(object("kind", "QUARTER", "year", 2023, "number", 4), "2023-10-01", "2023-12-31");
        days(object("kind", "HALF_YEAR", "year", 2023, "number", 2), "2023-07-01", "2023-12-31");
        days(object("kind", "YEAR", "year", 2023), "2023-01-01", "2023-12-31");
    }

    private static void days(Map<String, Object> time, String from, String to) {
        var body = once("time", time, "timeText", "Như văn bản");
        Api.get("plans/" + Fixtures.drafted(tasks(body)))
                .then()
                .body("tasks[0].time", equalTo(time))
                .body("tasks[0].timeText", equalTo("Như văn bản"))
                .body("tasks[0].from", equalTo(from))
                .body("tasks[0].to", equalTo(to));
        Fixtures.drafted(tasks(with(body, "from", from, "to", to)));
    }

    @Test
    void otherTimesHaveTheDaysThatAreGiven() {
        var day = once("time", object("kind", "DATE"), "from", "2022-09-06");
        Api.get("plans/" + Fixtures.drafted(tasks(day))).then().body("tasks[0].to", equalTo("2022-09-06"));
        Fixtures.drafted(tasks(once("time", object("kind", "RANGE"), "to", "2022-06-30")));
        Fixtures.drafted(tasks(once("time", object("kind", "REGULAR"))));
        Fixtures.drafted(tasks(with(Fixtures.task("1"), "time", object("kind", "YEARLY"))));
        var eachYear = with(Fixtures.task("1"), "time", object("kind", "QUARTER", "number", 2));
        Api.get("plans/" + Fixtures.drafted(tasks(eachYear)))
                .then()
                .body("tasks[0].time", equalTo(object("kind", "QUARTER", "number", 2)))
                .body("tasks[0]", not(hasKey("from")));
    }

    @Test
    void milestonesAreKeptInTheirOrder() {
        var milestones = List.of(
                object("name", "Báo cáo sơ kết", "due", "2023-06-30", "output", "Báo cáo"),
                object("name", "Hoàn thành tài liệu", "due", "2023-03-31"));
        var id = Fixtures.drafted(tasks(once("time", object("kind", "YEAR", "year", 2023), "milestones", milestones)));
        Api.get("plans/" + id).then().body("tasks[0].milestones", equalTo(milestones));
    }

    @Test
    void theBudgetNamesTasksAndAddsUpWithinEachYear() {
        var training = line("task", "1.1", "programme", "POVERTY_2021", "component", "PROJECT_7.SUB_1", "year", 2023);
        var lines = List.of(training, with(training, "year", 2024), line("source", "LOCAL", "note", "Ngân sách tỉnh"));
        var drafted = Api.post("plans", with(plan(), "budget", lines));
        drafted.then()
                .statusCode(201)
                .body("budget[0]", equalTo(with(training, "task", drafted.path("tasks[1].id"))))
                .body("budget[2]", equalTo(lines.get(2)))
                .body("budgetTotals.bySource.amount", equalTo(List.of(80_000_000, 80_000_000, 80_000_000)))
                .body("budgetTotals.byProgramme.year", equalTo(List.of(2023, 2024)));
        var path = "plans/" + drafted.path("id");
        var task = drafted.<String>path("tasks[1].id");
        refused(Api.delete(path + "/tasks/" + task, 1), 409, "TASK_IN_USE");
        Api.put(path + "/tasks/" + task, 1, with(Fixtures.task("2"), "parent", "1"))
                .then()
                .statusCode(200)
                .body("budget[0].task", equalTo(task));
        // what is read can be sent back: a task is named by id, too
        Api.patch(path, 2, object("budget", drafted.path("budget")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Api.patch(path, 2, object("budget", List.of(lines.get(2), with(training, "task", "2"))))
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("budget.task", equalTo(Arrays.asList(null, task)));
    }

    @Test
    void theDatabaseItselfPaysOnce() {
        var id = UUID.fromString(Fixtures.drafted(with(plan(), "budget", List.of(line("year", 2023)))));
        var again = """
                INSERT INTO plan_budget_line (plan, position, source, year, amount, content)
                VALUES (?, 9, ?, 2023, 1, 'TẬP HUẤN kỹ năng')
                """;
        var refused = assertThrows(SQLException.class, () -> Rows.execute(again, id, "LOCAL"));
        assertTrue(refused.getMessage().contains("plan_budget_line_paid_once"), refused.getMessage());
        Rows.text(again, id, "INTEGRATED");
        assertEquals("2", Rows.text("SELECT count(*) FROM plan_budget_line WHERE plan = ?", id));
    }

    private static Map<String, Object> once(Object... more) {
        return with(with(Fixtures.task("1"), "recurrence", "ONCE"), more);
    }

    @SafeVarargs
    private static Map<String, Object> tasks(Map<String, Object>... tasks) {
        return with(plan(), "tasks", List.of(tasks), "targets", List.of());
    }

    private static Map<String, Object> line(Object... more) {
        return with(object("source", "CENTRAL", "amount", 80_000_000, "content", "Tập huấn kỹ năng"), more);
    }
}
