package vn.tgpl.casework.legalcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;

@ApplicationScoped
class LegalCases extends Store<LegalCase> {
    LegalCases() {
        // two acceptances of one request at once: the second has not seen the first
        super(
                FactType.CASE,
                CaseRefusal.CASE_NOT_FOUND,
                Map.of("legal_case_request_unique", Request.VERSION_STALE),
                Reach.own("organisation"));
    }
}
