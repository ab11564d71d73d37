package vn.tgpl.reporting.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.geography.Units;
import vn.tgpl.reporting.indicator.Definition;

/** A ledger in memory, for examples of counting: what it is told becomes known one second after the other. */
public final class Book {
    private final Map<UUID, List<FactVersion>> facts = new LinkedHashMap<>();
    private final Map<String, List<Definition>> indicators = new LinkedHashMap<>();
    private final List<UnitFact> units = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    public Book knowing(List<UnitFact> more) {
        units.addAll(more);
        return this;
    }

    /** @return since when it is known */
    public Instant tell(Fact fact) {
        now = now.plusSeconds(1);
        if (fact instanceof IndicatorFact indicator) {
            indicators
                    .computeIfAbsent(indicator.code(), code -> new ArrayList<>())
                    .add(new Definition(indicator, now));
        } else {
            facts.computeIfAbsent(fact.id(), id -> new ArrayList<>())
                    .add(new FactVersion(Published.typeOf(fact), 1, fact, now));
        }
        return now;
    }

    /** The total of a year, as known by now. */
    public int total(String indicator, String unit, int year) {
        return figure(indicator, "", unit, year, now);
    }

    public int figure(String indicator, String programme, String unit, int year) {
        return figure(indicator, programme, unit, year, now);
    }

    public int figure(String indicator, String programme, String unit, int year, Instant knownAt) {
        var first = LocalDate.of(year, 1, 1);
        var territory = new Units(units).territory(unit, first);
        return facts.values().stream()
                .flatMap(versions -> Timeline.of(versions, indicators.get(indicator)).stream())
                .filter(posting -> !posting.knownAt().isAfter(knownAt))
                .filter(posting -> posting.line().programme().equals(programme))
                .filter(posting -> posting.line().day().getYear() == year)
                .filter(posting -> within(territory, posting.line()))
                .map(Posting::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    private static boolean within(Units.Territory territory, Line line) {
        return territory.everywhere()
                || territory.spans().stream()
                        .anyMatch(span -> span.code().equals(line.unit())
                                && !span.from().isAfter(line.day())
                                && !span.to().isBefore(line.day()));
    }
}
