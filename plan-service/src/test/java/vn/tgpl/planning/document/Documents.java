package vn.tgpl.planning.document;

import java.time.LocalDate;
import java.util.List;
import vn.tgpl.planning.budget.BudgetBody;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.target.TargetBody;
import vn.tgpl.planning.task.TaskBody;
import vn.tgpl.planning.task.TaskRole;

/** A document of few parts, for what needs no service. */
public final class Documents {
    private Documents() {}

    public static Document document(TaskBody... tasks) {
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

    public static TaskBody task(String ordinal, String parent) {
        var lead = new TaskRole("LEAD", "HN-TT", null);
        return new TaskBody(
                ordinal, parent, "Nội dung", null, null, null, null, "ONCE", null, List.of(lead), List.of(), List.of());
    }
}
