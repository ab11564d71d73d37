package vn.tgpl.reporting.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tgpl.contracts.UnitFact;

/**
 * The administrative units through time. A code means one unit on one day; units end, merge and split, and their
 * successors take over the day after. A count is never divided: a fact belongs to a territory only if that is certain.
 */
public final class Units {
    private static final String NATION = "NATION";

    /** Days on which a code lies in a territory; both belong to it, and the far end stands for "still". */
    public record Span(String code, LocalDate from, LocalDate to) {}

    /** Where to look for facts: everywhere, or these codes on these days. */
    public record Territory(boolean everywhere, List<Span> spans) {
        static final Territory EVERYWHERE = new Territory(true, List.of());
    }

    public static final LocalDate STILL = LocalDate.of(9999, 12, 31);

    private final Map<String, List<UnitFact>> byCode = new HashMap<>();
    private final Map<UnitFact, List<UnitFact>> predecessors = new IdentityHashMap<>();
    private final Map<UnitFact, Territory> territories = new ConcurrentHashMap<>();

    public Units(List<UnitFact> units) {
        for (var unit : units)
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
        for (var unit : units) {
            for (var successor : successors(unit)) {
                predecessors
                        .computeIfAbsent(successor, taken -> new ArrayList<>())
                        .add(unit);
            }
        }
    }

    /** The unit that {@code code} means on that day. */
    public Optional<UnitFact> on(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> !unit.validFrom().isAfter(day) && !end(unit).isBefore(day))
                // while a code changes hands two may be known; the newer one is meant
                .max(Comparator.comparing(UnitFact::validFrom));
    }

    /** The unit that {@code code} means in a period: on its first day, or the first that begins in it. */
    public Optional<UnitFact> during(String code, LocalDate from, LocalDate to) {
        return on(code, from).or(() -> byCode.getOrDefault(code, List.of()).stream()
                .filter(unit ->
                        unit.validFrom().isAfter(from) && !unit.validFrom().isAfter(to))
                .min(Comparator.comparing(UnitFact::validFrom)));
    }

    /** Whether that code ever meant a unit. */
    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** What certainly lay or lies in the unit that {@code code} means on that day. An unknown code means itself only. */
    public Territory territory(String code, LocalDate day) {
        return territory(code, day, day);
    }

    /** The same for a period: as of its first day, or as of the first day in it on which there is such a unit. */
    public Territory territory(String code, LocalDate from, LocalDate to) {
        var target = during(code, from, to).orElse(null);
        if (target == null) return new Territory(false, List.of(new Span(code, LocalDate.of(1, 1, 1), STILL)));
        if (NATION.equals(target.level())) return Territory.EVERYWHERE;
        return territories.computeIfAbsent(target, this::within);
    }

    private Territory within(UnitFact target) {
        var known = new IdentityHashMap<UnitFact, Boolean>();
        var spans = byCode.values().stream()
                .flatMap(units -> joined(units.stream()
                                .filter(unit -> within(unit, target, known))
                                .map(unit -> new Span(unit.code(), unit.validFrom(), end(unit)))
                                .sorted(Comparator.comparing(Span::from))
                                .toList())
                        .stream())
                .toList();
        return new Territory(false, spans);
    }

    /** While a code changes hands, its new unit may be known before the end of the old one is: no day may count twice. */
    private static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.from().isAfter(last.to())) {
                joined.add(span);
            } else if (span.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Span(last.code(), last.from(), span.to()));
            }
        }
        return joined;
    }

    /**
     * Units of the same time: by the chain of parents. Of an earlier time: when all of its successors are within. Of a
     * later time: when everything it was made of was within.
     */
    private boolean within(UnitFact unit, UnitFact target, Map<UnitFact, Boolean> known) {
        var found = known.get(unit);
        if (found != null) return found;
        known.put(unit, false); // a circle in bad data ends here
        boolean result;
        if (unit == target) {
            result = true;
        } else if (end(unit).isBefore(target.validFrom())) {
            result = all(successors(unit), target, known);
        } else if (unit.validFrom().isAfter(end(target))) {
            result = all(predecessors.getOrDefault(unit, List.of()), target, known);
        } else {
            var together = unit.validFrom().isAfter(target.validFrom()) ? unit.validFrom() : target.validFrom();
            result = unit.parent() != null
                    && on(unit.parent(), together)
                            .map(parent -> within(parent, target, known))
                            .orElse(false);
        }
        known.put(unit, result);
        return result;
    }

    private boolean all(List<UnitFact> units, UnitFact target, Map<UnitFact, Boolean> known) {
        return !units.isEmpty() && units.stream().allMatch(unit -> within(unit, target, known));
    }

    /** An unknown successor makes the whole uncertain. */
    private List<UnitFact> successors(UnitFact unit) {
        if (unit.validTo() == null) return List.of();
        var after = unit.validTo().plusDays(1);
        var found = unit.successors().stream()
                .map(successor -> on(successor.code(), after))
                .toList();
        return found.stream().allMatch(Optional::isPresent)
                ? found.stream().map(Optional::get).toList()
                : List.of();
    }

    private static LocalDate end(UnitFact unit) {
        return unit.validTo() == null ? STILL : unit.validTo();
    }
}
