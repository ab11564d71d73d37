package vn.tgpl.planning.drafting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.json.Trees;
import vn.tgpl.planning.document.DocumentRules;
import vn.tgpl.planning.document.PlanBody;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.reading.PlanViews;

/** Plans as whole documents: drafted from one, and read as the one that would make an equal plan. */
@ApplicationScoped
public class PlanDocuments {
    private final Plans plans;
    private final DocumentRules rules;
    private final PlanViews views;
    private final Trees trees;

    PlanDocuments(Plans plans, DocumentRules rules, PlanViews views, Trees trees) {
        this.plans = plans;
        this.rules = rules;
        this.views = views;
        this.trees = trees;
    }

    public PlanView draft(PlanBody body) {
        var document = body.document();
        rules.check(document, null);
        return views.of(plans.save(new Plan(document), Change.DRAFTED));
    }

    /** The plan as {@link PlanBody} has it; other plans are named by their ids. */
    public ObjectNode of(UUID id) {
        var document = plans.get(id).document();
        ObjectNode body = trees.tree(document.header());
        body.set("tasks", trees.tree(document.tasks()));
        body.set("targets", trees.tree(document.targets()));
        return body;
    }
}
