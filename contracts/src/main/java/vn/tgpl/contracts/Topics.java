package vn.tgpl.contracts;

/** The topics; each keeps everything (retention −1, no compaction) and stamps append time. */
public final class Topics {
    public static final String CATALOGUE = "tgpl.catalogue.v1";
    public static final String PLAN = "tgpl.plan.v1";
    public static final String ACTIVITY = "tgpl.activity.v1";
    public static final String CASE = "tgpl.case.v1";
    public static final String ACCESS = "tgpl.access.v1";

    private Topics() {}
}
