package vn.tgpl.planning.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.reading.PlanView;

/** What a dry run found: the document would make a plan. */
@Schema(name = "PlanImportCheck")
record ImportCheck(int tasks, int targets, List<PlanView.Warning> warnings) {
    static ImportCheck of(PlanView plan) {
        return new ImportCheck(plan.tasks().size(), plan.targets().size(), plan.warnings());
    }
}
