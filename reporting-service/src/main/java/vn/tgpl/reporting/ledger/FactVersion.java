package vn.tgpl.reporting.ledger;

import java.time.Instant;
import java.util.UUID;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;

/** A voucher: one version of an activity, case or request, and since when it is known. */
public record FactVersion(FactType type, int epoch, Fact fact, Instant knownAt) {
    public UUID id() {
        return fact.id();
    }
}
