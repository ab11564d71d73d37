package vn.tgpl.planning.allocation;

/** Why something that is handed down is listed and not added up. */
public enum NotSummed {
    /** Percentages do not add up. */
    RATIO,
    /** It leaves a side open that others state. */
    OPEN_SIDE,
    /** Two of them are for the same. */
    SAME_RECIPIENT,
    /** It lies within another one, or is below it: that one's holds it. */
    INSIDE_ANOTHER,
    /** What an organisation does lies in some unit, perhaps in one of these. */
    ORGANISATION_BESIDE_UNITS,
    /** It sets no number. */
    TRACKED,
    /** It does not ask for any of the periods. */
    OTHER_PERIOD,
    OTHER_INDICATOR,
    OTHER_PROGRAMME,
    OTHER_ACCUMULATION,
    /** Its plan is a draft, or no longer in force. */
    NOT_IN_FORCE
}
