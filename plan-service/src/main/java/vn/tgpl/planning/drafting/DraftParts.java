package vn.tgpl.planning.drafting;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.json.Trees;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Refusal.Flaw;
import vn.tgpl.planning.document.DocumentRules;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.target.TargetBody;
import vn.tgpl.planning.task.TaskBody;

/**
 * Many tasks and targets of one draft given at once, as a sheet has them. A task of an ordinal that is there changes that
 * task, a target of the same figure changes that target, and what is given of it only; the others are added.
 */
@ApplicationScoped
public class DraftParts {
    private final Plans plans;
    private final DocumentRules rules;
    private final Trees trees;

    /** Parts as {@link TaskBody} and {@link TargetBody} have them; null clears a field. */
    public record Given(List<ObjectNode> tasks, List<ObjectNode> targets) {}

    DraftParts(Plans plans, DocumentRules rules, Trees trees) {
        this.plans = plans;
        this.rules = rules;
        this.trees = trees;
    }

    /** The version of a draft that the caller may change and of which they have seen the newest one (If-Match). */
    public long draft(UUID id) {
        return plans.draft(id).version;
    }

    /** Those that the tasks of the draft have. */
    public Set<String> ordinals(UUID id, long version) {
        return plans.draft(id, version).document().tasks().stream()
                .map(TaskBody::ordinal)
                .collect(toSet());
    }

    /** What is wrong with them, each at its place among those given: {@code #/tasks/3/from}. */
    public List<Flaw> flaws(UUID id, long version, Given given) {
        var merged = new MergedParts(plans.draft(id, version).document(), given, trees);
        if (!merged.flaws().isEmpty()) return merged.flaws();
        try {
            rules.check(merged.document(), id);
            return List.of();
        } catch (Refusal refusal) {
            return merged.placed(refusal);
        }
    }

    /** All of them or none; the version the plan then has. */
    public long change(UUID id, long version, Given given) {
        var plan = plans.draft(id, version);
        var merged = new MergedParts(plan.document(), given, trees);
        if (!merged.flaws().isEmpty()) throw Refusal.of(merged.flaws());
        rules.check(merged.document(), id);
        plan.take(merged.document());
        return plans.save(plan, Change.CHANGED).version;
    }
}
