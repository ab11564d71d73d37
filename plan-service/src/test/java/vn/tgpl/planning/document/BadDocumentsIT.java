package vn.tgpl.planning.document;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** Numbers, signatures, times and budgets that cannot be: each gets the precise problem, and none leaves a trace. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class BadDocumentsIT {
    private String before;

    @BeforeEach
    void remember() {
        Fixtures.organisations();
        before = Rows.written();
    }

    @AfterEach
    void nothingWasWritten() {
        assertEquals(before, Rows.written());
    }

    @Test
    void aNumberOfAnotherType() {
        refused(sent("type", "DECISION"), 422, "NUMBER_NOT_OF_TYPE", "#/number");
        refused(sent("number", "Kế hoạch năm"), 422, "NUMBER_NOT_OF_TYPE", "#/number");
    }

    @Test
    void textsBesideTheTasks() {
        refused(sent("signer", object("name", "A")), 422, "REQUIRED", "#/signer/title");
        refused(sent("signer", object("title", "a".repeat(301))), 422, "SIZE", "#/signer/title");
        refused(sent("place", "a".repeat(201)), 422, "SIZE", "#/place");
        refused(sent("sections", List.of(object("heading", "I"))), 422, "EMPTY", "#/sections/0/paragraphs");
        refused(sent("sections", List.of(object("paragraphs", List.of()))), 422, "EMPTY", "#/sections/0/paragraphs");
        var long_ = object("paragraphs", List.of("a", "a".repeat(20_001)));
        refused(sent("sections", List.of(long_)), 422, "SIZE", "#/sections/0/paragraphs/1");
        var many = Collections.nCopies(101, object("paragraphs", List.of("a")));
        refused(sent("sections", many), 422, "SIZE", "#/sections");
    }

    @Test
    void timesThatLackWhatTheyNeed() {
        time(object("kind", "SOON"), "UNKNOWN_CODE", "time/kind");
        time(object("kind", "QUARTER", "year", 2023), "TIME_PART_MISSING", "time/number");
        time(object("kind", "QUARTER", "number", 1), "TIME_PART_MISSING", "time/year");
        time(object("kind", "YEAR"), "TIME_PART_MISSING", "time/year");
        time(object("kind", "DATE"), "TIME_PART_MISSING", "from");
        time(object("kind", "RANGE"), "TIME_PART_MISSING", "from");
        time(object("kind", "MONTH", "year", 2023, "number", 13), "OUT_OF_RANGE", "time/number");
        time(object("kind", "QUARTER", "year", 2023, "number", 0), "OUT_OF_RANGE", "time/number");
        time(object("kind", "YEAR", "year", 1), "OUT_OF_RANGE", "time/year");
    }

    @Test
    void timesThatSayTooMuch() {
        time(object("kind", "YEAR", "year", 2023, "number", 1), "TIME_PART_UNFIT", "time/number");
        time(object("kind", "REGULAR", "year", 2023), "TIME_PART_UNFIT", "time/year");
        time(object("kind", "YEARLY"), "TIME_CONTRADICTED", "recurrence");
        var yearly = with(Fixtures.task("1"), "time", object("kind", "QUARTER", "number", 1, "year", 2023));
        refused(tasks(yearly), 422, "TIME_PART_UNFIT", "#/tasks/0/time/year");
        var quarter = once("time", object("kind", "QUARTER", "number", 1, "year", 2023));
        refused(tasks(with(quarter, "from", "2023-02-01")), 422, "TIME_CONTRADICTED", "#/tasks/0/from");
        refused(tasks(with(quarter, "to", "2023-06-30")), 422, "TIME_CONTRADICTED", "#/tasks/0/to");
        var day = once("time", object("kind", "DATE"), "from", "2023-02-01", "to", "2023-02-02");
        refused(tasks(day), 422, "TIME_CONTRADICTED", "#/tasks/0/to");
    }

    @Test
    void milestonesOutOfTime() {
        var quarter = object("kind", "QUARTER", "number", 2, "year", 2023);
        for (var due : List.of("2023-03-31", "2023-07-01")) {
            var task = once("time", quarter, "milestones", List.of(object("name", "Sơ kết", "due", due)));
            refused(tasks(task), 422, "MILESTONE_OUTSIDE_TIME", "#/tasks/0/milestones/0/due");
        }
        var late = with(Fixtures.task("1"), "milestones", List.of(object("name", "Sơ kết", "due", "2026-01-01")));
        refused(tasks(late), 422, "MILESTONE_OUTSIDE_TIME", "#/tasks/0/milestones/0/due");
        var dayless = with(Fixtures.task("1"), "milestones", List.of(object("name", "Sơ kết")));
        refused(tasks(dayless), 422, "REQUIRED", "#/tasks/0/milestones/0/due");
    }

    @Test
    void budgetLines() {
        budget("UNKNOWN_CODE", "source", line("source", "LOTTERY"));
        budget("UNKNOWN_CODE", "programme", line("programme", "X"));
        budget("CODE_NOT_VALID_IN_PERIOD", "programme", line("programme", "MERGED_2026"));
        budget("UNKNOWN_TASK", "task", line("task", "9"));
        budget("COMPONENT_WITHOUT_PROGRAMME", "component", line("component", "PROJECT_7"));
        budget("UNKNOWN_CODE", "component", line("component", "PROJECT_10", "programme", "POVERTY_2021"));
        budget("PERIOD_OUTSIDE_PLAN", "year", line("year", 2026));
        budget("NEGATIVE", "amount", line("amount", -1));
        budget("OUT_OF_RANGE", "amount", line("amount", 10_000_000_000_001L));
        budget("REQUIRED", "amount", without(line(), "amount"));
        budget("REQUIRED", "content", line("content", " "));
        refused(sent("budget", List.of(line("amount", 0.5))), 400, "WRONG_TYPE", "#/budget/0/amount");
        refused(sent("budget", Collections.nCopies(501, line())), 422, "SIZE", "#/budget");
    }

    @Test
    void oneContentIsNotPaidTwice() {
        paidTwice("DOUBLE_FUNDING", line("year", 2023), line("year", 2023, "source", "LOCAL"));
        paidTwice("DOUBLE_FUNDING", line("programme", "POVERTY_2021"), line("programme", "ETHNIC_2021"));
        paidTwice("DOUBLE_FUNDING", line(), line("source", "LOCAL", "content", "tập huấn  KỸ NĂNG."));
        paidTwice("DOUBLE_FUNDING", line(), line("source", "LOCAL", "year", 2024));
        paidTwice("TWICE_IN_LIST", line("year", 2023), line("year", 2023));
    }

    @Test
    void aBudgetOfADraftIsPatchedUnderTheSameRules() {
        var id = Fixtures.drafted(with(plan(), "budget", List.of(line())));
        before = Rows.written();
        var twice = List.of(line(), line("source", "LOCAL"));
        refused(Api.patch("plans/" + id, 1, object("budget", twice)), 422, "DOUBLE_FUNDING", "#/budget/1");
    }

    @Test
    void otherYearsTasksAndWhatRidesOnAnotherActivityMayStandBesideIt() {
        var lines = List.of(
                line("year", 2023, "task", "1"),
                line("year", 2024, "task", "1", "source", "LOCAL"),
                line("year", 2023, "task", "1.1", "source", "LOCAL"),
                line("year", 2023, "task", "1", "source", "INTEGRATED"),
                line("year", 2023, "source", "LOCAL"));
        Fixtures.drafted(with(plan(), "budget", lines));
        before = Rows.written();
    }

    /** The number of a document of long ago is taken as it is, and said to be odd. */
    @Test
    void aTranscribedPlanKeepsItsNumberWithAWarning() {
        var number = Fixtures.fresh("Số ");
        Api.post("plans", with(Fixtures.transcribed(), "number", number))
                .then()
                .statusCode(201)
                .body("number", equalTo(number))
                .body("warnings[0].code", equalTo("NUMBER_NOT_OF_TYPE"))
                .body("warnings[0].pointer", equalTo("#/number"));
        before = Rows.written();
    }

    private static Response sent(String field, Object value) {
        return Api.post("plans", with(plan(), field, value));
    }

    private static void time(Object time, String code, String pointer) {
        refused(tasks(once("time", time)), 422, code, "#/tasks/0/" + pointer);
    }

    private static void budget(String code, String field, Map<String, Object> line) {
        refused(sent("budget", List.of(line)), 422, code, "#/budget/0/" + field);
    }

    private static void paidTwice(String code, Map<String, Object> one, Map<String, Object> other) {
        refused(sent("budget", List.of(one, other)), 422, code, "#/budget/1");
    }

    private static Map<String, Object> line(Object... more) {
        return with(object("source", "CENTRAL", "amount", 80_000_000, "content", "Tập huấn kỹ năng"), more);
    }

    private static Map<String, Object> once(Object... more) {
        return with(with(Fixtures.task("1"), "recurrence", "ONCE"), more);
    }

    private static Response tasks(Map<String, Object> task) {
        return Api.post("plans", with(plan(), "tasks", List.of(task), "targets", List.of()));
    }
}
