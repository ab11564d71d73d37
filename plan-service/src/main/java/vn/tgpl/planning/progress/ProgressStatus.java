package vn.tgpl.planning.progress;

/** Where a task stands, as its plan's people say. */
enum ProgressStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    DELAYED
}
