package vn.tgpl.planning.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.unit.Unit;
import vn.tgpl.planning.unit.UnitView;
import vn.tgpl.planning.unit.Units;

/** What became of a unit, and what it was made of. */
@ApplicationScoped
class Lineage {
    private final Units units;

    Lineage(Units units) {
        this.units = units;
    }

    /** @param whole whether all of the older unit lies in the newer one; only then does a count follow */
    record Relative(Unit unit, boolean whole) {}

    /** Those valid on {@code day} that hold what was {@code unit}. */
    List<Relative> successors(Unit unit, LocalDate day) {
        var gone = new Search().gone(unit, day);
        return gone.to.stream().map(one -> new Relative(one, gone.whole())).toList();
    }

    /**
     * Those valid on {@code day} of which {@code unit}, as it is on {@code at}, was made; the lowest that are known, so
     * that none lies in another.
     */
    List<Relative> predecessors(Unit unit, LocalDate at, LocalDate day) {
        var seen = new LinkedHashSet<>(List.of(unit));
        Set<Unit> now = seen;
        while (!now.isEmpty()) {
            var before = new LinkedHashSet<Unit>();
            for (var one : units.predecessors(now)) {
                if (!one.validTo.isBefore(day) && one.validTo.isBefore(at) && !seen.contains(one)) before.add(one);
            }
            seen.addAll(before);
            now = before;
        }
        var found = seen.stream().filter(one -> one.validOn(day)).toList();
        var uppers = found.stream().map(one -> one.parent()).collect(Collectors.toSet());
        var search = new Search();
        return found.stream()
                .filter(one -> !uppers.contains(one.code))
                .map(one -> new Relative(one, search.gone(one, at).onlyTo(unit)))
                .toList();
    }

    /** Where a unit has gone by a day. @param lost whether some of it went where nobody knows */
    private record Gone(Set<Unit> to, boolean lost) {
        boolean whole() {
            return to.size() == 1 && !lost;
        }

        boolean onlyTo(Unit unit) {
            return whole() && to.contains(unit);
        }
    }

    /** Asks for each code once. */
    private final class Search {
        private final Map<String, List<Unit>> known = new HashMap<>();

        Gone gone(Unit unit, LocalDate day) {
            var seen = new LinkedHashSet<>(List.of(unit));
            var lost = false;
            Collection<Unit> now = List.of(unit);
            while (!now.isEmpty()) {
                var ended = now.stream().filter(one -> !one.validOn(day)).toList();
                learn(ended);
                now = new ArrayList<>();
                for (var one : ended) {
                    var took = taking(one);
                    lost |= took.isEmpty() || took.size() < one.successors().size();
                    for (var next : took) if (seen.add(next)) now.add(next);
                }
            }
            seen.removeIf(one -> !one.validOn(day));
            return new Gone(seen, lost);
        }

        private void learn(List<Unit> ended) {
            var codes = new HashSet<String>();
            for (var one : ended) for (var next : one.successors()) codes.add(next.code());
            codes.removeAll(known.keySet());
            known.putAll(units.named(codes));
        }

        private List<Unit> taking(Unit ended) {
            return ended.successors().stream()
                    .flatMap(next -> known.getOrDefault(next.code(), List.of()).stream())
                    .filter(unit -> unit.validOn(ended.validTo.plusDays(1)))
                    .toList();
        }
    }

    /** A unit and its relatives on a day, as clients read them. */
    @Schema(name = "UnitLineage")
    record View(UnitView unit, LocalDate day, List<Item> items) {
        @Schema(name = "UnitRelative")
        record Item(
                UnitView unit,

                @Schema(description = "Whether all of the older unit lies in the newer one; counts are never divided")
                boolean whole) {}

        static View of(Unit unit, LocalDate day, List<Relative> relatives) {
            return new View(
                    UnitView.of(unit),
                    day,
                    relatives.stream()
                            .map(one -> new Item(UnitView.of(one.unit), one.whole))
                            .toList());
        }
    }
}
