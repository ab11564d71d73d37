package vn.tgpl.planning.areaclass;

import static java.util.stream.Collectors.groupingBy;
import static vn.tgpl.planning.areaclass.AreaRefusal.CLASS_NOT_OF_LEVEL;
import static vn.tgpl.planning.areaclass.AreaRefusal.DECISION_NOT_IN_FORCE;
import static vn.tgpl.planning.areaclass.AreaRefusal.NOTHING_TO_END;
import static vn.tgpl.planning.areaclass.AreaRefusal.UNKNOWN_DECISION;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.areaclass.AreaClasses.Place;
import vn.tgpl.planning.catalogue.CatalogueRefusal;
import vn.tgpl.planning.catalogue.Entry;
import vn.tgpl.planning.codelist.CodeEntries;

/** What must be true of a decision on the classes of areas. */
@ApplicationScoped
class AreaDecisionRules {
    /** What a class is said of, where it is not of communes and villages alike. */
    private static final Map<String, String> ONLY = Map.of("POOR_DISTRICT", "DISTRICT", "EDA_VILLAGE", "VILLAGE");

    private static final Set<String> OTHERS = Set.of("COMMUNE", "VILLAGE");

    private final AreaDecisions decisions;
    private final AreaClasses classes;
    private final CodeEntries codes;

    AreaDecisionRules(AreaDecisions decisions, AreaClasses classes, CodeEntries codes) {
        this.decisions = decisions;
        this.classes = classes;
        this.codes = codes;
    }

    /** @return what it says, with the units that the codes mean on its first day */
    List<AreaDecision.Item> check(Flaws flaws, AreaDecisionBody body) {
        var end = body.validTo();
        flaws.when(end != null && end.isBefore(body.validFrom()), "#/validTo", Request.ENDS_BEFORE_START);
        flaws.when(body.entries().isEmpty() && body.replaces().isEmpty(), "#/entries", Request.EMPTY);
        replaced(flaws, body);
        return entries(flaws, body);
    }

    private void replaced(Flaws flaws, AreaDecisionBody body) {
        var known = decisions.known(body.replaces());
        var seen = new HashSet<>();
        for (var i = 0; i < body.replaces().size(); i++) {
            var pointer = "#/replaces/" + i;
            var id = body.replaces().get(i);
            if (flaws.when(!seen.add(id), pointer, CatalogueRefusal.TWICE_IN_LIST)) continue;
            if (flaws.when(!known.containsKey(id), pointer, UNKNOWN_DECISION)) continue;
            flaws.when(!known.get(id).inForceOn(body.validFrom().minusDays(1)), pointer, DECISION_NOT_IN_FORCE);
        }
    }

    private List<AreaDecision.Item> entries(Flaws flaws, AreaDecisionBody body) {
        var day = body.validFrom();
        var units = new HashSet<String>();
        var named = new HashSet<String>();
        for (var entry : body.entries()) {
            units.add(entry.unit());
            named.add(entry.class_());
        }
        var places = classes.places(units, day).stream().collect(groupingBy(Place::code));
        var spans = codes.named(CodeLists.AREA_CLASSES, named);
        var seen = new HashSet<List<String>>();
        var items = new ArrayList<AreaDecision.Item>();
        for (var i = 0; i < body.entries().size(); i++) {
            var entry = body.entries().get(i);
            var pointer = "#/entries/" + i;
            flaws.when(!seen.add(List.of(entry.unit(), entry.class_())), pointer, CatalogueRefusal.TWICE_IN_LIST);
            var place = place(flaws, pointer, places.getOrDefault(entry.unit(), List.of()));
            var known = spans.getOrDefault(entry.class_(), List.<Entry>of());
            if (flaws.when(known.isEmpty(), pointer + "/class", Request.UNKNOWN_CODE)) continue;
            var valid = known.stream().anyMatch(span -> span.validOn(day));
            if (flaws.when(!valid, pointer + "/class", Request.CODE_NOT_VALID_ON_DATE) || place == null) continue;
            if (flaws.when(!fits(entry.class_(), place.level()), pointer + "/class", CLASS_NOT_OF_LEVEL)) continue;
            flaws.when(entry.ends() && !has(place, entry.class_(), body), pointer, NOTHING_TO_END);
            items.add(new AreaDecision.Item(place.id(), entry));
        }
        return items;
    }

    private static Place place(Flaws flaws, String pointer, List<Place> holders) {
        if (flaws.when(holders.isEmpty(), pointer + "/unit", Request.UNKNOWN_CODE)) return null;
        var holder = holders.stream().filter(place -> place.level() != null).findFirst();
        flaws.when(holder.isEmpty(), pointer + "/unit", Request.CODE_NOT_VALID_ON_DATE);
        return holder.orElse(null);
    }

    private static boolean fits(String areaClass, String level) {
        var only = ONLY.get(areaClass);
        return only == null ? OTHERS.contains(level) : only.equals(level);
    }

    private boolean has(Place place, String areaClass, AreaDecisionBody body) {
        return classes.of(place.id(), body.validFrom()).stream()
                .anyMatch(one -> one.class_().equals(areaClass) && one.inheritedFrom() == null);
    }
}
