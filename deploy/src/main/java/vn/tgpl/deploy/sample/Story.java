package vn.tgpl.deploy.sample;

/** What becomes of one planned activity. */
enum Story {
    HELD,
    POSTPONED_THEN_HELD,
    /** The attendance was entered wrong. */
    ATTENDANCE_CORRECTED,
    /** Held in another month than first entered. */
    MONTH_CORRECTED,
    /** Held in December of the year before. */
    YEAR_CORRECTED,
    COMMUNE_CORRECTED,
    /** It did not serve the first of its programmes after all. */
    PROGRAMME_CORRECTED,
    /** It was for women. */
    AUDIENCE_CORRECTED,
    CANCELLED,
    POSTPONED,
    POSTPONED_THEN_CANCELLED,
    VOIDED_BEFORE,
    VOIDED_AFTER,
    STILL_PLANNED
}
