package vn.tgpl.planning.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Takes a plan over into the document that amends it, and back when that is issued. */
final class Amending {
    private Amending() {}

    /** A draft whose parts remember for which parts of the plan they stand. */
    static Plan draft(Plan plan, AmendmentBody body) {
        var document = plan.document();
        var draft = new Plan(document.with(body.head(document.header())));
        draft.amends = new Amends(plan.id, plan.version, body.effectiveFrom(), body.reason());
        for (var i = 0; i < plan.tasks.size(); i++) draft.tasks.get(i).origin = plan.tasks.get(i).id;
        for (var i = 0; i < plan.targets.size(); i++) draft.targets.get(i).origin = plan.targets.get(i).id;
        return draft;
    }

    /** What is still there keeps its id, and with it what refers to it; the rest goes or is new. */
    static void apply(Plan by, Plan plan) {
        var said = by.document();
        var tasks = origins(by.tasks, task -> task.origin);
        var targets = origins(by.targets, target -> target.origin);
        plan.targets.removeIf(target -> !targets.contains(target.id));
        plan.tasks.removeIf(task -> !tasks.contains(task.id));
        for (var i = 0; i < by.tasks.size(); i++) {
            var task = by.tasks.get(i);
            if (task.origin == null) task.origin = plan.append(said.tasks().get(i)).id;
            // an ordinal is renamed before it is looked for
            else plan.task(task.origin).ordinal = task.ordinal;
        }
        for (var i = 0; i < by.tasks.size(); i++) {
            plan.redefine(plan.task(by.tasks.get(i).origin), said.tasks().get(i));
        }
        for (var i = 0; i < by.targets.size(); i++) {
            var target = by.targets.get(i);
            if (target.origin == null)
                target.origin = plan.append(said.targets().get(i)).id;
            else plan.redefine(plan.target(target.origin), said.targets().get(i));
        }
        plan.takeOver(said.header(), AmendedBy.of(by));
    }

    private static <P> Set<UUID> origins(List<P> parts, Function<P, UUID> origin) {
        var origins = new HashSet<UUID>();
        parts.stream().map(origin).filter(Objects::nonNull).forEach(origins::add);
        return origins;
    }
}
