package vn.tgpl.planning.drafting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Fixtures.period;
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

/** Each gets the precise problem, and none leaves a trace. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class BadPlansIT {
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
    void unreadableBodies() {
        refused(Api.post("plans", "{\"number\": "), 400, "MALFORMED_JSON");
        refused(Api.post("plans", "{} x"), 400, "TRAILING_TEXT");
        refused(Api.json().post("/api/v1/plans"), 400, "BODY_REQUIRED");
        refused(Api.post("plans", "{\"number\": \"1\", \"number\": \"2\"}"), 400, "DUPLICATE_FIELD", "#/number");
        refused(Api.post("plans", with(plan(), "colour", "red")), 400, "UNKNOWN_FIELD", "#/colour");
        refused(Api.post("plans", with(plan(), "number", 284)), 400, "WRONG_TYPE", "#/number");
        refused(Api.post("plans", with(plan(), "signedOn", 20210115)), 400, "WRONG_TYPE", "#/signedOn");
        refused(Api.post("plans", with(plan(), "signedOn", List.of(2021, 1, 15))), 400, "WRONG_TYPE", "#/signedOn");
        refused(Api.post("plans", with(plan(), "period", "2024")), 400, "WRONG_TYPE", "#/period");
        refused(Api.post("plans", with(plan(), "programmes", "POVERTY_2021")), 400, "WRONG_TYPE", "#/programmes");
        refused(Api.post("plans", with(plan(), "parentPlan", "1")), 400, "WRONG_TYPE", "#/parentPlan");
        refused(target("bound", object("low", "20")), 400, "WRONG_TYPE", "#/targets/0/bound/low");
        refused(task("id", "01890000-0000-7000-8000-000000000000"), 400, "UNKNOWN_FIELD", "#/tasks/0/id");
    }

    @Test
    void whatIsMissing() {
        for (var field : List.of("number", "title", "type", "issuer", "period", "unit", "source")) {
            refused(Api.post("plans", without(plan(), field)), 422, "REQUIRED", "#/" + field);
        }
        refused(
                Api.post("plans", with(plan(), "period", object("from", "2024-01-01"))),
                422,
                "REQUIRED",
                "#/period/to");
        refused(task("content", "  "), 422, "REQUIRED", "#/tasks/0/content");
        refused(task("recurrence", null), 422, "REQUIRED", "#/tasks/0/recurrence");
        refused(target("indicator", null), 422, "REQUIRED", "#/targets/0/indicator");
    }

    /** A slip of the keyboard must not make ten million lines. */
    @Test
    void periodsWithoutEnd() {
        refused(
                Api.post("plans", with(plan(), "period", period("1900-01-01", "2199-12-31"))),
                422,
                "PERIOD_TOO_LONG",
                "#/period");
        var yearly = with(without(Fixtures.target("1"), "period"), "recurrence", "YEARLY");
        var many = with(plan(), "targets", Collections.nCopies(1000, yearly));
        refused(
                Api.post("plans", with(many, "period", period("2018-01-01", "2023-12-31"))),
                422,
                "TOO_MANY_LINES",
                "#/targets");
    }

    @Test
    void texts() {
        refused(Api.post("plans", with(plan(), "title", "a\u0000")), 422, "INVALID_TEXT", "#/title");
        refused(Api.post("plans", with(plan(), "title", "a".repeat(1001))), 422, "SIZE", "#/title");
        refused(task("content", "a".repeat(20_001)), 422, "SIZE", "#/tasks/0/content");
    }

    @Test
    void codesNobodyKnows() {
        refused(Api.post("plans", with(plan(), "issuer", "XX")), 422, "UNKNOWN_CODE", "#/issuer");
        refused(Api.post("plans", with(plan(), "unit", "03")), 422, "UNKNOWN_CODE", "#/unit");
        refused(Api.post("plans", with(plan(), "type", "POEM")), 422, "UNKNOWN_CODE", "#/type");
        refused(Api.post("plans", with(plan(), "source", "HEARSAY")), 422, "UNKNOWN_CODE", "#/source");
        refused(
                Api.post("plans", with(plan(), "programmes", List.of("POVERTY_2021", "X"))),
                422,
                "UNKNOWN_CODE",
                "#/programmes/1");
        refused(task("programmes", List.of("X")), 422, "UNKNOWN_CODE", "#/tasks/0/programmes/0");
        refused(task("recurrence", "DAILY"), 422, "UNKNOWN_CODE", "#/tasks/0/recurrence");
        refused(role(object("role", "BOSS", "organisation", "HN-TT")), 422, "UNKNOWN_CODE", "#/tasks/0/roles/0/role");
        refused(
                role(object("role", "LEAD", "organisation", "X")),
                422,
                "UNKNOWN_CODE",
                "#/tasks/0/roles/0/organisation");
        for (var field : List.of("indicator", "programme", "unit", "organisation", "recurrence")) {
            refused(target(field, "X"), 422, "UNKNOWN_CODE", "#/targets/0/" + field);
        }
    }

    @Test
    void codesOfAnotherTime() {
        var later =
                with(plan(), "period", period("2026-01-01", "2026-12-31"), "tasks", List.of(), "targets", List.of());
        refused(Api.post("plans", later), 422, "CODE_NOT_VALID_IN_PERIOD", "#/programmes/0");
        var haGiang = with(later, "programmes", List.of(), "unit", "02");
        refused(Api.post("plans", haGiang), 422, "CODE_NOT_VALID_IN_PERIOD", "#/unit");
    }

    @Test
    void periods() {
        refused(
                Api.post("plans", with(plan(), "period", period("2025-12-31", "2021-01-01"))),
                422,
                "ENDS_BEFORE_START",
                "#/period/to");
        refused(target("period", period("2020-12-31", "2021-12-31")), 422, "PERIOD_OUTSIDE_PLAN", "#/targets/0/period");
        refused(
                target("period", period("2022-12-31", "2022-01-01")),
                422,
                "ENDS_BEFORE_START",
                "#/targets/0/period/to");
        var task = with(Fixtures.task("1"), "from", "2022-12-31", "to", "2022-01-01");
        refused(tasks(task), 422, "ENDS_BEFORE_START", "#/tasks/0/to");
    }

    @Test
    void bounds() {
        refused(target("bound", object()), 422, "BOUND_WITHOUT_SIDE", "#/targets/0/bound");
        refused(target("bound", object("low", 30, "high", 20)), 422, "LOW_OVER_HIGH", "#/targets/0/bound");
        refused(target("bound", object("low", -1)), 422, "NEGATIVE", "#/targets/0/bound/low");
        refused(target("bound", object("high", 1.005)), 422, "DIGITS", "#/targets/0/bound/high");
    }

    @Test
    void partsThatDoNotFitTogether() {
        refused(tasks(Fixtures.task("1"), Fixtures.task("1")), 422, "ORDINAL_TWICE", "#/tasks/1/ordinal");
        refused(tasks(with(Fixtures.task("1"), "parent", "9")), 422, "UNKNOWN_TASK", "#/tasks/0/parent");
        refused(tasks(with(Fixtures.task("1"), "parent", "1")), 422, "TASK_CYCLE", "#/tasks/0/parent");
        refused(
                tasks(with(Fixtures.task("1"), "parent", "2"), with(Fixtures.task("2"), "parent", "1")),
                422,
                "TASK_CYCLE",
                "#/tasks/0/parent");
        refused(target("task", "9"), 422, "UNKNOWN_TASK", "#/targets/0/task");
        refused(role(object("role", "LEAD")), 422, "ROLE_WITHOUT_BODY", "#/tasks/0/roles/0");
        var basis = object("order", 1, "number", "90/QĐ-TTg");
        refused(
                Api.post("plans", with(plan(), "legalBases", List.of(basis, basis))),
                422,
                "TWICE_IN_LIST",
                "#/legalBases/1/order");
        refused(
                Api.post("plans", with(plan(), "programmes", List.of("POVERTY_2021", "POVERTY_2021"))),
                422,
                "TWICE_IN_LIST",
                "#/programmes/1");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var bad = with(
                plan(), "issuer", "XX", "unit", "03", "tasks", List.of(), "targets", List.of(Fixtures.target("9")));
        refused(Api.post("plans", bad), 422, "UNKNOWN_CODE")
                .body("errors.pointer", equalTo(List.of("#/issuer", "#/unit", "#/targets/0/task")));
    }

    @Test
    void addressesThatLeadNowhere() {
        refused(Api.get("plans/01890000-0000-7000-8000-000000000000"), 404, "PLAN_NOT_FOUND");
        refused(Api.get("plans/284"), 404, "NOT_FOUND");
        refused(Api.get("plans?colour=red"), 400, "UNKNOWN_PARAMETER");
        refused(Api.get("plans?limit=201"), 400, "BAD_PARAMETER");
    }

    private static Response task(String field, Object value) {
        return tasks(with(Fixtures.task("1"), field, value));
    }

    private static Response role(Object role) {
        return task("roles", List.of(role));
    }

    @SafeVarargs
    private static Response tasks(Map<String, Object>... tasks) {
        return Api.post("plans", with(plan(), "tasks", List.of(tasks), "targets", List.of()));
    }

    private static Response target(String field, Object value) {
        return Api.post("plans", with(plan(), "targets", List.of(with(Fixtures.target("1"), field, value))));
    }
}
