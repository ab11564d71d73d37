package vn.tgpl.reporting.explain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.kit.territory.TerritoryRefusal;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.figure.Question;
import vn.tgpl.reporting.geography.Geography;
import vn.tgpl.reporting.geography.Units;
import vn.tgpl.reporting.reference.References;
import vn.tgpl.reporting.report.Judgement;
import vn.tgpl.reporting.report.ReportRefusal;
import vn.tgpl.reporting.target.TargetLines;
import vn.tgpl.reporting.unclassified.Unclassified;

/** Makes a question out of what was asked, if the caller may know its figure. */
@ApplicationScoped
public class Questions {
    private final References references;
    private final Geography geography;
    private final TargetLines targets;
    private final Unclassified unclassified;

    Questions(References references, Geography geography, TargetLines targets, Unclassified unclassified) {
        this.references = references;
        this.geography = geography;
        this.targets = targets;
        this.unclassified = unclassified;
    }

    /** Of a target that is visible, or of a figure that lies at home or is the nation's in one programme. */
    Asked of(Connection connection, Scope scope, ExplainParameters asked, Moment moment) throws SQLException {
        asked.check();
        if (asked.target == null) return inWords(connection, scope, asked, moment);
        var units = geography.at(connection, moment.knownAt());
        return targets.find(connection, scope, asked.target, asked.from, moment.knownAt())
                .map(line -> new Asked(
                        Judgement.question(line, units, moment), line.target(), line.from(), null, null, null))
                .orElseThrow(() -> new Refusal(ReportRefusal.TARGET_NOT_FOUND));
    }

    public Asked inWords(Connection connection, Scope scope, ExplainParameters asked, Moment moment)
            throws SQLException {
        var units = geography.at(connection, moment.knownAt());
        if (!units.knows(asked.unit) && !geography.at(connection, null).knows(asked.unit))
            requireCarried(connection, FactType.UNIT, "unit", asked.unit);
        requireKnown(connection, ProgrammeFact.class, FactType.PROGRAMME, "programme", asked.programme);
        requireKnown(connection, OrganisationFact.class, FactType.ORGANISATION, "organisation", asked.organisation);
        var territory = asked.unitsAt == null
                ? units.territory(asked.unit, asked.from, asked.to)
                : units.territory(asked.unit, asked.unitsAt);
        for (var day : days(asked, units)) {
            var place = place(connection, asked.unit, day);
            if (territory.everywhere() || place.national()) requireNational(connection, scope, asked);
            else if (!scope.withinHome(place.territory())) throw outside("unit");
        }
        var question = new Question(
                asked.indicator,
                asked.programme == null ? "" : asked.programme,
                territory,
                asked.organisation,
                asked.from,
                Judgement.earlier(asked.to, moment.asOf()));
        return new Asked(question, null, asked.from, asked.unit, asked.to, asked.unitsAt);
    }

    /** The day on which the code is read. One that meant nothing yet stands for itself, whoever had it by the end. */
    private static List<LocalDate> days(ExplainParameters asked, Units units) {
        if (asked.unitsAt != null && units.on(asked.unit, asked.unitsAt).isPresent()) return List.of(asked.unitsAt);
        return units.during(asked.unit, asked.from, asked.to)
                .filter(unit -> asked.unitsAt == null)
                .map(unit -> List.of(unit.validFrom().isAfter(asked.from) ? unit.validFrom() : asked.from))
                .orElse(List.of(asked.from, asked.to));
    }

    /** National figures are open by programme; with an organisation it is that one's figure, wherever it acts. */
    private static void requireNational(Connection connection, Scope scope, ExplainParameters asked)
            throws SQLException {
        if (scope.nation()) return;
        if (asked.programme == null) throw outside("unit");
        if (asked.organisation == null || ours(connection, scope, asked.organisation, asked.from)) return;
        throw outside("organisation");
    }

    /** Whether it is one's own, or lies in one's territory on that day. */
    public static boolean ours(Connection connection, Scope scope, String organisation, LocalDate on)
            throws SQLException {
        if (scope.organisations().contains(organisation)) return true;
        return Sql.list(
                        connection,
                        "SELECT territory_of(unit, ?) AS territory FROM known_organisation WHERE code = ?",
                        row -> row.getObject("territory", UUID.class),
                        on,
                        organisation)
                .stream()
                .anyMatch(scope.territories()::contains);
    }

    private static Refusal outside(String parameter) {
        return Refusal.parameter(parameter, TerritoryRefusal.OUTSIDE_TERRITORY);
    }

    /** @param territory the province, or the nation; null while nobody knows the unit */
    private record Place(UUID territory, boolean national) {}

    private static Place place(Connection connection, String unit, LocalDate day) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT id, level = 'NATION' AS national FROM known_unit WHERE id = territory_of(?, ?)",
                        row -> new Place(row.getObject("id", UUID.class), row.getBoolean("national")),
                        unit,
                        day)
                .orElse(new Place(null, false));
    }

    /** A misspelt code must not look like "nothing happened". */
    private void requireKnown(
            Connection connection, Class<? extends Fact> record, FactType type, String parameter, String code)
            throws SQLException {
        if (code == null || !references.withCode(connection, record, code, null).isEmpty()) return;
        requireCarried(connection, type, parameter, code);
    }

    /** What facts carry may be asked for although nobody has published it: it is what is unclassified. */
    private void requireCarried(Connection connection, FactType type, String parameter, String code)
            throws SQLException {
        if (!unclassified.carried(connection, type, code)) throw Refusal.parameter(parameter, Request.UNKNOWN_CODE);
    }
}
