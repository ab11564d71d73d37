package vn.tgpl.reporting.access;

import java.util.UUID;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;

/**
 * Two provinces, S1 and S2, with a centre each, and what was done in them: seven activities in one programme, whose
 * attendances tell which of them are in a sum.
 */
final class TwoProvinces {
    static final AnActivity BY_CENTRE = activity("S1", "S1-TT", 10);
    static final AnActivity BY_BRANCH_IN_COMMUNE = activity("S1C", "S1-CN", 20);
    static final AnActivity BY_OTHERS = activity("S1", "S1-HLG", 40);
    static final AnActivity OF_S2 = activity("S2", "S2-TT", 100);
    static final AnActivity OF_S1_CENTRE_IN_S2 = activity("S2", "S1-TT", 200);
    static final AnActivity OF_THE_DEPARTMENT = activity("VN", "S-CUC", 1000);
    static final AnActivity WHERE_NOBODY_KNOWS = activity("S-UNKNOWN", "S2-TT", 2000);
    static final int ALL = 3370;

    static final UUID TARGET_OF_S2 = UUID.randomUUID();
    static final UUID TARGET_OF_THE_NATION = UUID.randomUUID();
    static final UUID RATIO_OF_THE_NATION = UUID.randomUUID();
    static final APlan PLAN_OF_S1 = new APlan("S1/KH", "S1", "S_PROG")
            .target(UUID.randomUUID(), "S_SUM", "50-", "2023", "2024")
            .target(UUID.randomUUID(), "S_COUNT", "1-", "2024");
    static final APlan PLAN_OF_S2 = new APlan("S2/KH", "S2", "S_PROG").target(TARGET_OF_S2, "S_SUM", "1-", "2024");
    static final APlan PLAN_OF_THE_NATION = new APlan("S/KH", "VN", "S_PROG")
            .target(TARGET_OF_THE_NATION, "S_SUM", "1-", "2024")
            .target(RATIO_OF_THE_NATION, "S_RATIO", "1-", "2024");

    private static boolean published;

    private TwoProvinces() {}

    private static AnActivity activity(String unit, String organisation, int attendances) {
        return new AnActivity()
                .kind("S")
                .in(unit)
                .by(organisation)
                .serving("S_PROG")
                .with(attendances);
    }

    static synchronized void publish() {
        if (published) return;
        Published.facts(
                Catalogue.nation(),
                Catalogue.province("S1", "2004-01-01", null),
                Catalogue.province("S2", "2004-01-01", null),
                Catalogue.commune("S1C", "S1", "2004-01-01", null),
                Catalogue.organisation("S1-TT", "S1", null),
                Catalogue.organisation("S1-CN", "S1", "S1-TT"),
                Catalogue.organisation("S1-HLG", "S1", null),
                Catalogue.organisation("S2-TT", "S2", null),
                Catalogue.organisation("S-CUC", "VN", null),
                Catalogue.programme("S_PROG"),
                new AnIndicator("S_COUNT").where("kind", "S").fact(),
                new AnIndicator("S_SUM")
                        .summing("attendance.total")
                        .where("kind", "S")
                        .fact());
        Published.facts(new AnIndicator("S_RATIO").dividing("S_SUM", "S_COUNT").fact());
        Published.facts(
                BY_CENTRE.fact(),
                BY_BRANCH_IN_COMMUNE.fact(),
                BY_OTHERS.fact(),
                OF_S2.fact(),
                OF_S1_CENTRE_IN_S2.fact(),
                OF_THE_DEPARTMENT.fact(),
                WHERE_NOBODY_KNOWS.fact());
        Published.facts(PLAN_OF_S1.fact(), PLAN_OF_S2.fact(), PLAN_OF_THE_NATION.fact());
        published = true;
    }

    /** The question about all that was done in a unit in 2024. */
    static String explain(String unit, String more) {
        return "explain?indicator=S_SUM&unit=" + unit + "&from=2024-01-01&to=2024-12-31&asOf=2024-12-31" + more;
    }

    static String nationwide(String more) {
        return explain("VN", "&programme=S_PROG" + more);
    }
}
