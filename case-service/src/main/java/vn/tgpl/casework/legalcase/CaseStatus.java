package vn.tgpl.casework.legalcase;

/** ACCEPTED (thụ lý), ASSIGNED to a practitioner (phân công), CLOSED for whatever reason (kết thúc). */
enum CaseStatus {
    ACCEPTED,
    ASSIGNED,
    CLOSED
}
