package vn.tgpl.planning.plan;

import static vn.tgpl.planning.plan.PlanRefusal.AMENDED_MEANWHILE;
import static vn.tgpl.planning.plan.PlanRefusal.AMENDED_SINCE;
import static vn.tgpl.planning.plan.PlanRefusal.FIXED_BY_AMENDED;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.document.Header;

/** Takes a plan over into the document that amends it, and back when that is issued. */
public final class Amending {
    private Amending() {}

    /** A draft whose parts remember for which parts of the plan they stand. */
    public static Plan draft(Plan plan, Header header, LocalDate effectiveFrom, String reason) {
        plan.requireOfItsOwn();
        plan.life.require(PlanStatus.ISSUED);
        var draft = new Plan(plan.document().with(header));
        draft.amends = new Amends(plan.id, plan.version, effectiveFrom, reason);
        for (var i = 0; i < plan.tasks.size(); i++) draft.tasks.get(i).origin = plan.tasks.get(i).id;
        for (var i = 0; i < plan.targets.size(); i++) draft.targets.get(i).origin = plan.targets.get(i).id;
        return draft;
    }

    /** What is still there keeps its id, and with it what refers to it; the rest goes or is new. */
    public static void apply(Plan by, Plan plan) {
        require(by, plan);
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
        plan.period = said.header().period();
        plan.programmes = said.header().programmes();
        Parts.replace(plan.sections, said.header().sections());
        plan.fund(said.header().budget());
        plan.amendedBy = Stream.concat(plan.amendedBy.stream(), Stream.of(AmendedBy.of(by, by.amends)))
                .toList();
    }

    /**
     * What the plan says of the newest of its amendments; others were drafted from what the earlier ones made. The
     * document itself is restated when this is stored: two aggregates that wait to be written would be written at once.
     */
    public static void correct(Plan by, Plan plan, Amends right) {
        by.life.require(PlanStatus.ISSUED);
        plan.life.require(PlanStatus.ISSUED);
        if (!plan.amendedBy.getLast().plan().equals(by.id)) throw new Refusal(AMENDED_SINCE);
        var earlier = plan.amendedBy.subList(0, plan.amendedBy.size() - 1);
        plan.amendedBy = Stream.concat(earlier.stream(), Stream.of(AmendedBy.of(by, right)))
                .toList();
    }

    /** That the plan is in force, and at the very version from which the document was drafted. */
    public static void require(Plan by, Plan plan) {
        plan.life.require(PlanStatus.ISSUED);
        if (by.amends.version() != plan.version) throw new Refusal(AMENDED_MEANWHILE);
    }

    /** An amendment is approved, and its targets are placed, as the plan's are. */
    static void requireSamePlace(Plan draft, Header header) {
        var flaws = new Flaws();
        flaws.when(!draft.unit.equals(header.unit()), "#/unit", FIXED_BY_AMENDED);
        flaws.when(!Objects.equals(draft.parentPlan, header.parentPlan()), "#/parentPlan", FIXED_BY_AMENDED);
        flaws.when(!draft.source.name().equals(header.source()), "#/source", FIXED_BY_AMENDED);
        flaws.refuse();
    }

    private static <P> Set<UUID> origins(List<P> parts, Function<P, UUID> origin) {
        var origins = new HashSet<UUID>();
        parts.stream().map(origin).filter(Objects::nonNull).forEach(origins::add);
        return origins;
    }
}
