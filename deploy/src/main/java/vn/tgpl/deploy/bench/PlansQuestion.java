package vn.tgpl.deploy.bench;

import java.util.List;

/** What is asked; each has an answer of the same length among few plans and among many. */
record PlansQuestion(String name, String path) {
    /** Of the first cluster of Hà Nội, which is there in both. */
    private static final String PLAN = PlansData.id(PlansData.CLUSTER - 9);

    static List<PlansQuestion> all() {
        return List.of(
                list("list", ""),
                list("list, by unit and status", "&unit=" + PlansData.PROVINCE + "&status=ISSUED"),
                list("list, by programme", "&programme=MERGED_2026"),
                list("list, by number", "&number=3/KH-STP"),
                list("search, words of all", "&q=tro+giup+phap+ly"),
                list("search, words of a few", "&q=linh+vuc0x"),
                list("search, words of one cluster", "&q=tap+huan+chuyen+de0x"),
                list("search, words of none", "&q=tro+giup+khong+co+gi"),
                list("search and filters", "&q=truyen+thong&status=DRAFT&unit=" + PlansData.PROVINCE),
                new PlansQuestion("one plan", "/api/v1/plans/" + PLAN),
                new PlansQuestion("cascade, both ways", "/api/v1/plans/" + PLAN + "/cascade"));
    }

    private static PlansQuestion list(String name, String filter) {
        return new PlansQuestion(name, "/api/v1/plans?limit=2" + filter);
    }
}
