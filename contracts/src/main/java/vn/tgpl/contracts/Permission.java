package vn.tgpl.contracts;

/** What an operation needs (quyền); {@link Role} says who has it. */
public final class Permission {
    /** Programmes, indicators, administrative units and organisations. */
    public static final String CATALOGUE_READ = "catalogue:read";

    public static final String CATALOGUE_WRITE = "catalogue:write";

    /** The assignment register. */
    public static final String ACCESS_READ = "access:read";

    public static final String ACCESS_WRITE = "access:write";

    public static final String PLAN_READ = "plan:read";

    /** Drafting; an issued plan is nobody's to change. */
    public static final String PLAN_WRITE = "plan:write";

    public static final String PLAN_ISSUE = "plan:issue";

    public static final String ACTIVITY_READ = "activity:read";
    public static final String ACTIVITY_WRITE = "activity:write";

    /** To correct or void what counted already. */
    public static final String ACTIVITY_CORRECT = "activity:correct";

    public static final String REQUEST_READ = "request:read";
    public static final String REQUEST_WRITE = "request:write";

    /** To refuse or accept (thụ lý). */
    public static final String REQUEST_DECIDE = "request:decide";

    public static final String CASE_READ = "case:read";
    public static final String CASE_ASSIGN = "case:assign";
    public static final String CASE_CLOSE = "case:close";
    public static final String CASE_CORRECT = "case:correct";

    /** Figures: those of one's territory, and national ones by programme. */
    public static final String REPORT_READ = "report:read";

    /** The facts behind a figure. */
    public static final String PROOF_READ = "proof:read";

    private Permission() {}
}
