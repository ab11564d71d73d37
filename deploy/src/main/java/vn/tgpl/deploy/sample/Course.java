package vn.tgpl.deploy.sample;

/** What becomes of one request. */
enum Course {
    COMPLETED,
    /** Completed, and the procedural body accepted the view of the practitioner (litigation only). */
    SUCCESSFUL,
    DISCONTINUED,
    SUSPENDED,
    STILL_ASSIGNED,
    STILL_ACCEPTED,
    REFUSED,
    STILL_RECEIVED,
    /** Completed; then the commune was found wrong. */
    COMMUNE_MOVED,
    /** Completed; then the category was found wrong. */
    CATEGORY_CHANGED,
    /** Completed a month earlier than first entered. */
    CLOSED_EARLIER,
    /** Entered as completed, in truth not continued. */
    NOT_COMPLETED,
    /** Assigned; then the programmes were found wrong. */
    PROGRAMMES_REMOVED
}
