package vn.tgpl.planning.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.document.Documents.document;
import static vn.tgpl.planning.document.Documents.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.tgpl.kit.problem.Refusal;

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
    void theFactLeavesNothingToDefaults() {
        var target = plan.fact().targets().getFirst();
        assertEquals("01", target.unit());
        assertEquals(plan.fact().period(), target.period());
        assertEquals(2, target.lines().size());
        plan.targets.getFirst().unit = "38";
        assertEquals("38", plan.fact().targets().getFirst().unit());
    }
}
