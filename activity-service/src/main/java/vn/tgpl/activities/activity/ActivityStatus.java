package vn.tgpl.activities.activity;

/** Only HELD counts. POSTPONED (hoãn) may still be held; CANCELLED (hủy) and VOIDED (nhập nhầm) are final. */
enum ActivityStatus {
    PLANNED,
    POSTPONED,
    HELD,
    CANCELLED,
    VOIDED
}
