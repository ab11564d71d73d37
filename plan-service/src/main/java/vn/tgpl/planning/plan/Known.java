package vn.tgpl.planning.plan;

import java.util.List;
import java.util.Map;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.catalogue.Entry;

/** The entries of one part of the catalogue that a document names, read at once. */
record Known(Map<String, ? extends List<? extends Entry>> entries) {
    /** Notes a flaw when {@code code}, if given, is unknown. */
    void check(Flaws flaws, String pointer, String code) {
        if (code != null) flaws.when(!entries.containsKey(code), pointer, Request.UNKNOWN_CODE);
    }

    /** The same, and when it is valid on no day of the period. */
    void check(Flaws flaws, String pointer, String code, Period period) {
        check(flaws, pointer, code);
        if (code == null || !period.inOrder() || !entries.containsKey(code)) return;
        flaws.when(
                entries.get(code).stream().noneMatch(entry -> entry.validWithin(period.from(), period.to())),
                pointer,
                PlanRefusal.CODE_NOT_VALID_IN_PERIOD);
    }
}
