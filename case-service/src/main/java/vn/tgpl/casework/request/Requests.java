package vn.tgpl.casework.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;

@ApplicationScoped
class Requests extends Store<Request> {
    Requests() {
        super(FactType.REQUEST, RequestRefusal.REQUEST_NOT_FOUND, Map.of(), Reach.own("organisation"));
    }
}
