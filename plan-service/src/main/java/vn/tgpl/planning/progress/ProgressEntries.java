package vn.tgpl.planning.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.Filter;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;

@ApplicationScoped
class ProgressEntries extends Store<Progress> {
    ProgressEntries() {
        super(FactType.PROGRESS, ProgressRefusal.PROGRESS_NOT_FOUND, Map.of(), Reach.home("issuer"));
    }

    Page<Progress> page(PageRequest request, UUID plan, UUID task) {
        return page(request, new Filter() {
            @Override
            protected void conditions() {
                when("plan", "plan = :plan", plan);
                when("task", "task = :task", task);
            }
        });
    }

    boolean anyOf(UUID plan, UUID task) {
        return count("plan = ?1 and task = ?2", plan, task) > 0;
    }

    Progress get(UUID id, UUID plan, UUID task) {
        var found = get(id);
        if (!found.plan.equals(plan) || !found.task.equals(task)) throw new Refusal(ProgressRefusal.PROGRESS_NOT_FOUND);
        return found;
    }
}
