package vn.tgpl.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.store.Store;

@ApplicationScoped
class Plans extends Store<Plan> {
    Plans() {
        super(FactType.PLAN, PlanRefusal.PLAN_NOT_FOUND, Map.of("plan_number_key", PlanRefusal.PLAN_NUMBER_TAKEN));
    }

    /** A draft, for a change. */
    Plan draft(UUID id) {
        var plan = toChange(id);
        plan.requireDraft();
        return plan;
    }
}
