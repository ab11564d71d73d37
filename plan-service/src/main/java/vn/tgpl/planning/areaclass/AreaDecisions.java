package vn.tgpl.planning.areaclass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;

@ApplicationScoped
class AreaDecisions extends Store<AreaDecision> {
    AreaDecisions() {
        super(
                FactType.AREADECISION,
                AreaRefusal.AREA_DECISION_NOT_FOUND,
                Map.of("area_decision_once", AreaRefusal.AREA_DECISION_TAKEN),
                Reach.EVERYWHERE);
    }

    Map<UUID, AreaDecision> known(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return list("id in ?1", ids).stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
    }
}
