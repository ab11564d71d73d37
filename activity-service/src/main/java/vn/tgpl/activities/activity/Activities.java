package vn.tgpl.activities.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;

@ApplicationScoped
class Activities extends Store<Activity> {
    Activities() {
        super(FactType.ACTIVITY, ActivityRefusal.ACTIVITY_NOT_FOUND, Map.of(), Reach.own("organisation"));
    }
}
