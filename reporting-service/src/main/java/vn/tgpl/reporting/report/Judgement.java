package vn.tgpl.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.figure.Figures;
import vn.tgpl.reporting.figure.Question;
import vn.tgpl.reporting.geography.Geography;
import vn.tgpl.reporting.geography.Units;
import vn.tgpl.reporting.reference.References;
import vn.tgpl.reporting.target.TargetLine;

/** Sets the actual beside each target. */
@ApplicationScoped
public class Judgement {
    private final References references;
    private final Geography geography;
    private final Figures figures;

    Judgement(References references, Geography geography, Figures figures) {
        this.references = references;
        this.geography = geography;
        this.figures = figures;
    }

    List<LineView> of(Connection connection, Scope scope, List<TargetLine> lines, Moment moment) throws SQLException {
        var indicators = indicators(connection, moment);
        var units = geography.at(connection, moment.knownAt());
        var known = lines.stream()
                .map(line -> Objects.requireNonNullElse(indicators.get(line.indicator()), unknown(line.indicator())))
                .toList();
        var questions =
                lines.stream().map(line -> question(line, units, moment)).toList();
        var actuals = figures.of(connection, scope, questions, known, moment.countedAt());
        var views = new ArrayList<LineView>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            views.add(LineView.of(lines.get(i), known.get(i), actuals.get(i), moment));
        }
        return views;
    }

    Map<String, IndicatorFact> indicators(Connection connection, Moment moment) throws SQLException {
        return references.all(connection, IndicatorFact.class, moment.knownAt()).stream()
                .collect(Collectors.toMap(
                        IndicatorFact::code, Function.identity(), (earlier, later) -> later, TreeMap::new));
    }

    /** The territory is read in the units of the first day that counts: a plan of 2023 means the provinces of 2023. */
    public static Question question(TargetLine line, Units units, Moment moment) {
        return new Question(
                line.indicator(),
                line.programme() == null ? "" : line.programme(),
                units.territory(line.unit(), line.since(), line.to()),
                line.organisation(),
                line.since(),
                earlier(line.to(), moment.asOf()));
    }

    public static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** A plan may arrive before the indicator it names: nothing is counted yet, and the line is there all the same. */
    private static IndicatorFact unknown(String code) {
        return new IndicatorFact(
                null,
                0,
                code,
                null,
                null,
                null,
                null,
                new IndicatorFact.Measure(true, null, null),
                null,
                null,
                null,
                null,
                null);
    }
}
