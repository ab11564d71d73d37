package vn.tgpl.planning.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.budget.BudgetBody;
import vn.tgpl.planning.document.Document;
import vn.tgpl.planning.document.Header;
import vn.tgpl.planning.document.LegalBasisBody;
import vn.tgpl.planning.document.Section;
import vn.tgpl.planning.document.Signer;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.target.TargetBody;
import vn.tgpl.planning.task.TaskBody;
import vn.tgpl.planning.task.TaskRole;

class DraftsAndIssuedPlansTest {
    private final Plan plan = new Plan(document(task("1", null), task("1.1", "1")));

    @Test
    void aNewPlanIsADraftWhosePartsNameEachOther() {
        assertEquals(PlanStatus.DRAFT, plan.life.status);
        assertEquals(plan.tasks.getFirst().id, plan.tasks.getLast().parent);
        assertEquals(plan.tasks.getLast().id, plan.targets.getFirst().task);
    }

    @Test
    void theDocumentOfAPlanIsWhatItWasMadeFrom() {
        assertEquals(document(task("1", null), task("1.1", "1")), plan.document());
    }

    @Test
    void anIssuedPlanRefusesEveryChange() {
        plan.life.submit("one");
        plan.life.approve("another");
        plan.issue(LocalDate.parse("2024-02-01"));
        assertEquals(PlanStatus.ISSUED, plan.life.status);
        var document = plan.document();
        var task = plan.tasks.getFirst();
        var target = plan.targets.getFirst();
        List<Executable> changes = List.of(
                () -> plan.describe(document.header()),
                () -> plan.add(task("2", null)),
                () -> plan.change(task, task("2", null)),
                () -> plan.remove(task),
                () -> plan.add(document.targets().getFirst()),
                () -> plan.change(target, document.targets().getFirst()),
                () -> plan.remove(target),
                () -> plan.issue(LocalDate.parse("2024-02-01")));
        for (var change : changes) {
            assertEquals(
                    PlanRefusal.PLAN_ISSUED, assertThrows(Refusal.class, change).reason());
        }
        assertEquals(document, plan.document());
    }

    @Test
    void aTaskThatOthersNameStays() {
        for (var task : List.copyOf(plan.tasks)) {
            assertEquals(
                    PlanRefusal.TASK_IN_USE,
                    assertThrows(Refusal.class, () -> plan.remove(task)).reason());
        }
        plan.remove(plan.targets.getFirst());
        assertEquals(
                PlanRefusal.TASK_IN_USE,
                assertThrows(Refusal.class, () -> plan.remove(plan.tasks.getLast()))
                        .reason());
        plan.budget.clear();
        plan.remove(plan.tasks.getLast());
        plan.remove(plan.tasks.getFirst());
        assertEquals(List.of(), plan.tasks);
    }

    @Test
    void aTaskIsNamedByOrdinalOrById() {
        var task = plan.tasks.getLast();
        assertEquals("1.1", plan.ordinalOf("1.1"));
        assertEquals("1.1", plan.ordinalOf(task.id.toString()));
        assertEquals("9", plan.ordinalOf("9"));
    }

    @Test
    void aNewOrdinalTakesThePartsThatNamedTheOldOneAlong() {
        var document = document(task("1", null), task("1.1", "1"));
        var renamed = document.replacing(0, task("A", null));
        assertEquals("A", renamed.tasks().getLast().parent());
        assertEquals("#", renamed.task(0));
        assertEquals("#/tasks/1", renamed.task(1));
        assertEquals(
                "B", document.replacing(1, task("B", "1")).targets().getFirst().task());
        assertEquals(
                "B",
                document.replacing(1, task("B", "1"))
                        .header()
                        .budget()
                        .getFirst()
                        .task());
    }

    @Test
    void theFactLeavesNothingToDefaults() {
        var target = plan.fact().targets().getFirst();
        assertEquals("01", target.unit());
        assertEquals(plan.fact().period(), target.period());
        assertEquals(2, target.lines().size());
        plan.targets.getFirst().unit = "38";
        assertEquals("38", plan.fact().targets().getFirst().unit());
    }

    private static Document document(TaskBody... tasks) {
        var header = new Header(
                "1/KH-STP",
                "Kế hoạch",
                "PLAN",
                "HN-STP",
                LocalDate.parse("2024-01-15"),
                new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2025-12-31")),
                "01",
                List.of(),
                null,
                List.of(new LegalBasisBody(1, "90/QĐ-TTg", null, null, null, null)),
                "ORIGINAL",
                null,
                List.of(),
                "Hà Nội",
                new Signer("GIÁM ĐỐC", null),
                List.of(new Section("I. Mục đích", List.of("Nâng cao nhận thức."))),
                List.of(new BudgetBody(
                        tasks[tasks.length - 1].ordinal(), null, null, "LOCAL", 2024, 500_000L, "Tờ gấp", null)));
        var target = new TargetBody(
                tasks[tasks.length - 1].ordinal(),
                "COMM_EVENTS",
                null,
                null,
                null,
                "YEARLY",
                null,
                null,
                null,
                null,
                null,
                null);
        return new Document(header, List.of(tasks), List.of(target), null);
    }

    private static TaskBody task(String ordinal, String parent) {
        var lead = new TaskRole("LEAD", "HN-TT", null);
        return new TaskBody(
                ordinal, parent, "Nội dung", null, null, null, null, "ONCE", null, List.of(lead), List.of(), List.of());
    }
}
