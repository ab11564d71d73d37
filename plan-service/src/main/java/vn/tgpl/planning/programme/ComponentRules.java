package vn.tgpl.planning.programme;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.programme.ProgrammeRefusal.COMPONENT_CYCLE;
import static vn.tgpl.planning.programme.ProgrammeRefusal.COMPONENT_OUTSIDE_PROGRAMME;
import static vn.tgpl.planning.programme.ProgrammeRefusal.UNKNOWN_COMPONENT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** The components of one programme form trees, within the programme's days. */
final class ComponentRules {
    private ComponentRules() {}

    static void check(Flaws flaws, ProgrammeBody programme) {
        var parents = new HashMap<String, String>();
        programme.components().forEach(one -> parents.put(one.code(), one.parent()));
        var seen = new HashSet<String>();
        for (var i = 0; i < programme.components().size(); i++) {
            var one = programme.components().get(i);
            var pointer = "#/components/" + i;
            flaws.when(!seen.add(one.code()), pointer + "/code", TWICE_IN_LIST);
            if (!flaws.when(
                    one.parent() != null && !parents.containsKey(one.parent()),
                    pointer + "/parent",
                    UNKNOWN_COMPONENT)) {
                flaws.when(standsAboveItself(one.code(), parents), pointer + "/parent", COMPONENT_CYCLE);
            }
            days(flaws, pointer, one, programme);
        }
    }

    private static boolean standsAboveItself(String code, Map<String, String> parents) {
        var seen = new HashSet<String>();
        for (var above = parents.get(code); above != null && seen.add(above); above = parents.get(above)) {
            if (above.equals(code)) return true;
        }
        return false;
    }

    private static void days(Flaws flaws, String pointer, ProgrammeBody.Component one, ProgrammeBody programme) {
        var from = one.validFrom() == null ? programme.validFrom() : one.validFrom();
        var to = one.validTo() == null ? programme.validTo() : one.validTo();
        flaws.when(from.isBefore(programme.validFrom()), pointer + "/validFrom", COMPONENT_OUTSIDE_PROGRAMME);
        flaws.when(after(one.validTo(), programme.validTo()), pointer + "/validTo", COMPONENT_OUTSIDE_PROGRAMME);
        flaws.when(to != null && to.isBefore(from), pointer + "/validTo", Request.ENDS_BEFORE_START);
    }

    private static boolean after(LocalDate day, LocalDate end) {
        return day != null && end != null && day.isAfter(end);
    }
}
