package vn.tgpl.planning.document;

/** Whether the plan was made here, or was transcribed from a document that may not say everything. */
public enum Source {
    ORIGINAL,
    TRANSCRIBED
}
