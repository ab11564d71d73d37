package vn.tgpl.planning.plan;

/** Whether the plan was made here, or was transcribed from a document that may not say everything. */
enum Source {
    ORIGINAL,
    TRANSCRIBED
}
