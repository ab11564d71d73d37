package vn.tgpl.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.reporting.indicator.Definition;

/**
 * What one fact version adds to one indicator, once in the total (no programme) and once in each programme it serves.
 *
 * @param programme empty for the total
 */
record Line(
        long version,
        long indicatorVersion,
        String programme,
        String unit,
        String organisation,
        LocalDate day,
        BigDecimal value) {

    static final String TOTAL = "";

    static List<Line> of(FactVersion fact, Definition definition) {
        var match = definition.match(fact.fact()).orElse(null);
        if (match == null) return List.of();
        var place = place(fact.fact());
        var lines = new ArrayList<Line>();
        lines.add(line(fact, definition, TOTAL, place, match));
        for (var programme : place.programmes()) lines.add(line(fact, definition, programme, place, match));
        return lines;
    }

    private static Line line(
            FactVersion fact, Definition definition, String programme, Place at, Definition.Match match) {
        return new Line(
                fact.fact().version(),
                definition.version(),
                programme,
                at.unit(),
                at.organisation(),
                match.day(),
                match.value());
    }

    private record Place(String unit, String organisation, List<String> programmes) {
        Place {
            unit = Objects.requireNonNullElse(unit, "");
            organisation = Objects.requireNonNullElse(organisation, "");
            programmes = programmes.stream().distinct().toList();
        }
    }

    private static Place place(Fact fact) {
        return switch (fact) {
            case ActivityFact activity -> new Place(activity.unit(), activity.organisation(), activity.programmes());
            case CaseFact legalCase -> new Place(legalCase.unit(), legalCase.organisation(), legalCase.programmes());
            case RequestFact request -> new Place(request.unit(), request.organisation(), List.of());
            default -> throw new IllegalArgumentException("counts nothing: " + fact.getClass());
        };
    }
}
