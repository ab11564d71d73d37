package vn.tgpl.casework.legalcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vn.tgpl.contracts.Change;

/** Accepting a request: the case is entered in the ledger and begins its life. */
@ApplicationScoped
public class OpenCase {
    private final LegalCases cases;
    private final CaseRules rules;
    private final CaseLedger ledger;

    OpenCase(LegalCases cases, CaseRules rules, CaseLedger ledger) {
        this.cases = cases;
        this.rules = rules;
        this.ledger = ledger;
    }

    @Transactional(TxType.MANDATORY)
    public CaseView open(Acceptance acceptance) {
        rules.check(acceptance);
        var legalCase = new LegalCase(acceptance, ledger.enter(acceptance));
        return CaseView.of(cases.save(legalCase, Change.ACCEPTED));
    }
}
