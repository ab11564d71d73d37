package vn.tgpl.planning.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.catalogue.CatalogueRefusal;
import vn.tgpl.planning.catalogue.Entry;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.PeriodRefusal;

/** The entries of one part of the catalogue that a document names, read at once. */
public record Known(Map<String, ? extends List<? extends Entry>> entries) {
    /** Notes a flaw when {@code code}, if given, is unknown. */
    public void check(Flaws flaws, String pointer, String code) {
        if (code != null) flaws.when(!entries.containsKey(code), pointer, Request.UNKNOWN_CODE);
    }

    /** The same, and when it is valid on no day of the period. */
    public void check(Flaws flaws, String pointer, String code, Period period) {
        check(flaws, pointer, code);
        if (code == null || !period.inOrder() || !entries.containsKey(code)) return;
        flaws.when(
                entries.get(code).stream().noneMatch(entry -> entry.validWithin(period.from(), period.to())),
                pointer,
                PeriodRefusal.CODE_NOT_VALID_IN_PERIOD);
    }

    /** The same for several, each of them named once. */
    public void check(Flaws flaws, String pointer, List<String> codes, Period period) {
        var seen = new HashSet<String>();
        for (var i = 0; i < codes.size(); i++) {
            flaws.when(!seen.add(codes.get(i)), pointer + "/" + i, CatalogueRefusal.TWICE_IN_LIST);
            check(flaws, pointer + "/" + i, codes.get(i), period);
        }
    }
}
