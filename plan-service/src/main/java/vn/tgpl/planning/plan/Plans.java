package vn.tgpl.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;
import vn.tgpl.kit.territory.TerritoryRefusal;
import vn.tgpl.planning.document.DocumentRefusal;

@ApplicationScoped
public class Plans extends Store<Plan> {
    private static final String NATION = "VN";

    Plans() {
        super(
                FactType.PLAN,
                PlanRefusal.PLAN_NOT_FOUND,
                Map.of(
                        "plan_number_key",
                        PlanRefusal.PLAN_NUMBER_TAKEN,
                        "plan_target_allocated_from_known",
                        PlanRefusal.TARGET_IN_USE,
                        "plan_amended_once",
                        PlanRefusal.AMENDED_MEANWHILE),
                Reach.home("issuer"));
    }

    /** One that a body names. */
    public Plan named(UUID id, String pointer) {
        try {
            return get(id);
        } catch (Refusal unknown) {
            throw Refusal.at(pointer, DocumentRefusal.UNKNOWN_PLAN);
        }
    }

    /** A draft, for a change. */
    public Plan draft(UUID id) {
        var plan = toChange(id);
        plan.requireDraft();
        return plan;
    }

    /** An issued one, to say something of it that leaves it as it is. */
    public Plan issued(UUID id) {
        var plan = toActOn(id);
        requireNation(plan);
        plan.requireOfItsOwn();
        plan.life.require(PlanStatus.ISSUED);
        return plan;
    }

    /** The same for work that goes on after the request that asked for it; {@code version} is what its sender had seen. */
    public Plan draft(UUID id, long version) {
        var plan = get(id);
        if (plan.version != version) throw new Refusal(Request.VERSION_STALE);
        plan.requireDraft();
        return plan;
    }

    @Override
    public Plan save(Plan plan, Change change) {
        requireNation(plan);
        return super.save(plan, change);
    }

    /** What everybody reads as the nation's is written by those who act for the nation. */
    private void requireNation(Plan plan) {
        if (plan.unit.equals(NATION) && !scope().nation()) throw new Refusal(TerritoryRefusal.OUTSIDE_TERRITORY);
    }
}
