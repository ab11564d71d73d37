package vn.tgpl.planning.plan;

/** Only a DRAFT changes; an ISSUED plan (đã ban hành) is reported on and stays as it is. */
enum PlanStatus {
    DRAFT,
    ISSUED
}
