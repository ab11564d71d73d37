package vn.tgpl.contracts;

import java.util.Locale;

/** What happened to an aggregate: the fourth word of {@code ce_type}. Names are for ever. */
public enum Change {
    CHANGED,
    DRAFTED,
    ISSUED,
    REPORTED,
    PLANNED,
    POSTPONED,
    HELD,
    CORRECTED,
    CANCELLED,
    VOIDED,
    RECEIVED,
    REFUSED,
    ACCEPTED,
    ASSIGNED,
    CLOSED,
    SUBMITTED,
    RETURNED,
    APPROVED,
    AMENDED,
    COMPLETED,
    SUPERSEDED,
    REVOKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
