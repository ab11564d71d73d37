package vn.tgpl.planning.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.Filter;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;
import vn.tgpl.kit.territory.TerritoryRefusal;

/** The assignment register (sổ phân công địa bàn): open only to those whose own scope is the nation. */
@ApplicationScoped
class Assignments extends Store<Assignment> {
    Assignments() {
        super(FactType.ASSIGNMENT, AssignmentRefusal.ASSIGNMENT_NOT_FOUND, Map.of(), Reach.EVERYWHERE);
    }

    @Override
    public Assignment get(UUID id) {
        requireNation();
        return super.get(id);
    }

    @Override
    public Page<Assignment> page(PageRequest request, Filter filter) {
        requireNation();
        return super.page(request, filter);
    }

    void requireNation() {
        if (!scope().nation()) throw new Refusal(TerritoryRefusal.OUTSIDE_TERRITORY);
    }

    /** Whether another one for the nation has begun by that day and has no end. */
    boolean othersHoldTheNation(Assignment except, LocalDate by) {
        return count(
                        "scope = ?1 and id <> ?2 and validFrom <= ?3 and validTo is null",
                        AssignmentScope.NATION,
                        except.id,
                        by)
                > 0;
    }
}
