package vn.tgpl.planning.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a unit, and what it was made of. */
@ApplicationScoped
class Lineage {
    private final Units units;

    Lineage(Units units) {
        this.units = units;
    }

    /** @param whole whether all of the older unit lies in the newer one; only then does a count follow */
    record Relative(Unit unit, boolean whole) {}

    /** Where the unit has gone by a day. @param lost whether some of it went where nobody knows */
    private record Gone(Map<UUID, Unit> to, boolean lost) {}

    /** Those valid on {@code day} that hold what was {@code unit}. */
    List<Relative> successors(Unit unit, LocalDate day) {
        var gone = gone(unit, day);
        var whole = gone.to.size() == 1 && !gone.lost;
        return gone.to.values().stream().map(one -> new Relative(one, whole)).toList();
    }

    private Gone gone(Unit unit, LocalDate day) {
        var reached = new LinkedHashMap<UUID, Unit>();
        var lost = false;
        Collection<Unit> now = List.of(unit);
        // each step is later than the one before
        while (!now.isEmpty()) {
            var next = new LinkedHashSet<Unit>();
            for (var one : now) {
                if (one.validOn(day)) {
                    reached.put(one.id, one);
                    continue;
                }
                var took = taking(one);
                next.addAll(took);
                lost |= took.isEmpty() || took.size() < one.successors.size();
            }
            now = next;
        }
        return new Gone(reached, lost);
    }

    private List<Unit> taking(Unit ended) {
        var codes = ended.successors.stream().map(UnitBody.Successor::code).toList();
        return units.named(codes).values().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.validOn(ended.validTo.plusDays(1)))
                .toList();
    }

    /** Those valid on {@code day} of which {@code unit} was made, the lowest that are known: none lies in another. */
    List<Relative> predecessors(Unit unit, LocalDate day) {
        var found = new LinkedHashMap<UUID, Unit>();
        Collection<Unit> now = List.of(unit);
        while (!now.isEmpty()) {
            var before = new LinkedHashSet<Unit>();
            for (var one : now) {
                if (one.validOn(day)) found.put(one.id, one);
                else if (one.validFrom.isAfter(day)) before.addAll(units.predecessors(one));
            }
            now = before;
        }
        var uppers = new ArrayList<String>();
        for (var one : found.values()) uppers.add(one.parent);
        return found.values().stream()
                .filter(one -> !uppers.contains(one.code))
                .map(one -> new Relative(one, one.id.equals(unit.id) || onlyTo(gone(one, unit.validFrom), unit)))
                .toList();
    }

    private static boolean onlyTo(Gone gone, Unit unit) {
        return !gone.lost && gone.to.keySet().equals(Set.of(unit.id));
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
