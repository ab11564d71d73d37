package vn.tgpl.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.inbox.Delivery;

/** What must come out at an instant, counted from scratch without anything of the ledger. */
final class BruteForce {
    private final RandomHistory history;

    BruteForce(RandomHistory history) {
        this.history = history;
    }

    record Cell(String indicator, String programme, String unit, String organisation, LocalDate day) {}

    record Sum(long value, int facts) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(value + other.value, facts + other.facts);
        }
    }

    /** What one fact adds, with the versions from which that follows. */
    record Entry(UUID fact, long version, long indicatorVersion, Cell cell, long value) {}

    record Unknown(UUID fact, String dimension, String value) {}

    Map<Cell, Sum> figures(Instant knownAt) {
        var figures = new HashMap<Cell, Sum>();
        for (var entry : entries(knownAt)) figures.merge(entry.cell(), new Sum(entry.value(), 1), Sum::plus);
        return figures;
    }

    Set<Entry> entries(Instant knownAt) {
        var entries = new HashSet<Entry>();
        for (var indicator : newest(knownAt, FactType.INDICATOR)) {
            for (var fact : newest(knownAt, FactType.ACTIVITY, FactType.CASE)) {
                add(entries, (IndicatorFact) indicator, fact);
            }
        }
        return entries;
    }

    private static void add(Set<Entry> entries, IndicatorFact indicator, Fact fact) {
        switch (fact) {
            case ActivityFact activity -> {
                if (!indicator.subject().equals("ACTIVITY")
                        || !activity.status().equals("HELD")) return;
                var value = value(indicator, activity);
                if (!where(indicator, "kind", activity.kind()) || value == 0) return;
                var cell = new Cell(indicator.code(), "", activity.unit(), activity.organisation(), activity.heldOn());
                add(entries, indicator, fact, cell, activity.programmes(), value);
            }
            case CaseFact legalCase -> {
                if (!indicator.subject().equals("CASE") || indicator.measure().count() == null) return;
                var closed = legalCase.closed();
                var onClosing = indicator.countsOn().equals("closedOn");
                if (onClosing && (closed == null || !where(indicator, "closeReason", closed.reason()))) return;
                var day = onClosing ? closed.on() : legalCase.acceptedOn();
                var cell = new Cell(indicator.code(), "", legalCase.unit(), legalCase.organisation(), day);
                add(entries, indicator, fact, cell, legalCase.programmes(), 1);
            }
            default -> throw new AssertionError(fact);
        }
    }

    private static void add(
            Set<Entry> entries, IndicatorFact indicator, Fact fact, Cell total, List<String> programmes, long value) {
        Stream.concat(Stream.of(""), programmes.stream())
                .map(programme ->
                        new Cell(total.indicator(), programme, total.unit(), total.organisation(), total.day()))
                .forEach(cell -> entries.add(new Entry(fact.id(), fact.version(), indicator.version(), cell, value)));
    }

    private static long value(IndicatorFact indicator, ActivityFact activity) {
        if (indicator.measure().ratio() != null) return 0;
        if (indicator.measure().count() != null) return 1;
        return activity.attendance() == null ? 0 : activity.attendance().total();
    }

    private static boolean where(IndicatorFact indicator, String field, String value) {
        return indicator.where().stream()
                .filter(condition -> condition.field().equals(field))
                .allMatch(condition -> condition.anyOf() == null
                        ? !condition.noneOf().contains(value)
                        : condition.anyOf().contains(value));
    }

    /** Codes of counted facts that the catalogue, as it was known then, did not have on the fact's day. */
    Set<Unknown> unknown(Instant knownAt) {
        var unknown = new HashSet<Unknown>();
        for (var fact : newest(knownAt, FactType.ACTIVITY, FactType.CASE)) {
            switch (fact) {
                case ActivityFact activity -> {
                    if (!activity.status().equals("HELD")) continue;
                    var day = activity.heldOn();
                    check(unknown, knownAt, fact, "UNIT", activity.unit(), day);
                    check(unknown, knownAt, fact, "ORGANISATION", activity.organisation(), day);
                    for (var code : activity.programmes()) check(unknown, knownAt, fact, "PROGRAMME", code, day);
                    listed(unknown, knownAt, fact, "KIND", CodeLists.ACTIVITY_KINDS, activity.kind());
                }
                case CaseFact legalCase -> {
                    var day = legalCase.acceptedOn();
                    check(unknown, knownAt, fact, "UNIT", legalCase.unit(), day);
                    check(unknown, knownAt, fact, "ORGANISATION", legalCase.organisation(), day);
                    for (var code : legalCase.programmes()) check(unknown, knownAt, fact, "PROGRAMME", code, day);
                    listed(unknown, knownAt, fact, "FORM", CodeLists.FORMS, legalCase.form());
                    listed(unknown, knownAt, fact, "FIELD", CodeLists.FIELDS, legalCase.field());
                    listed(unknown, knownAt, fact, "CATEGORY", CodeLists.CATEGORIES, legalCase.category());
                }
                default -> throw new AssertionError(fact);
            }
        }
        return unknown;
    }

    private void check(Set<Unknown> unknown, Instant knownAt, Fact fact, String dimension, String code, LocalDate day) {
        var known = newest(knownAt, FactType.valueOf(dimension)).stream().anyMatch(reference -> switch (reference) {
            case UnitFact unit ->
                unit.code().equals(code)
                        && !unit.validFrom().isAfter(day)
                        && !unit.validTo().isBefore(day);
            case ProgrammeFact programme -> programme.code().equals(code);
            case OrganisationFact body -> body.code().equals(code);
            default -> false;
        });
        if (!known) unknown.add(new Unknown(fact.id(), dimension, code));
    }

    private void listed(Set<Unknown> unknown, Instant knownAt, Fact fact, String dimension, String list, String code) {
        var known = newest(knownAt, FactType.CODE).stream()
                .map(CodeFact.class::cast)
                .anyMatch(entry -> entry.list().equals(list) && entry.code().equals(code));
        if (!known) unknown.add(new Unknown(fact.id(), dimension, code));
    }

    /** The last version of each thing that had been appended by then. */
    private List<Fact> newest(Instant knownAt, FactType... types) {
        return history.things().stream()
                .filter(thing -> List.of(types).contains(thing.getFirst().type()))
                .map(thing -> newest(thing, knownAt))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A version is known when it and all before it were appended: a clock that steps back does not reorder them. */
    private static Optional<Fact> newest(List<Delivery> thing, Instant knownAt) {
        return thing.stream()
                .takeWhile(delivery -> !delivery.appended().isAfter(knownAt))
                .map(Delivery::fact)
                .reduce((earlier, later) -> later);
    }
}
