package vn.tgpl.reporting.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.Permission;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.reporting.answer.Basis;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.explain.Withheld;
import vn.tgpl.reporting.figure.Figure;
import vn.tgpl.reporting.figure.Nationwide;
import vn.tgpl.reporting.figure.Question;
import vn.tgpl.reporting.indicator.Definition;
import vn.tgpl.reporting.ledger.Trial;

/** Counts by a definition that the register may not have, from the facts that are here. */
@ApplicationScoped
class Previews {
    /** Facts looked at for one answer: some seconds at most. */
    static final int MOST = 50_000;

    private final Trial trial;
    private final PreviewRules rules;
    private final Who who;

    Previews(Trial trial, PreviewRules rules, Who who) {
        this.trial = trial;
        this.rules = rules;
        this.who = who;
    }

    Preview of(Connection connection, Scope scope, PreviewBody body, Question question, Moment moment, Basis basis)
            throws SQLException {
        var definition = body.definition().fact();
        var ratio = definition.measure().ratio();
        if (ratio != null) return ofParts(connection, scope, body, question, moment, basis, ratio);
        var tally = tally(connection, scope, definition, question, moment);
        var items = tally.first().stream().map(Preview.WouldCount::of).toList();
        var withheld = tally.all().equals(tally.within()) ? null : Withheld.of(tally.all(), tally.within());
        return new Preview(
                basis,
                definition.measureUnit(),
                tally.all().value(),
                tally.all().facts(),
                tally.unclassified(),
                months(tally.months()),
                items,
                withheld,
                null);
    }

    private Preview ofParts(
            Connection connection,
            Scope scope,
            PreviewBody body,
            Question question,
            Moment moment,
            Basis basis,
            IndicatorFact.Ratio ratio)
            throws SQLException {
        var above = part(connection, scope, body, ratio.numerator(), question, moment);
        var below = part(connection, scope, body, ratio.denominator(), question, moment);
        var whole = Figure.ratio(above.all(), below.all());
        var months = new TreeMap<YearMonth, Figure>();
        below.months()
                .forEach((month, figure) ->
                        months.put(month, Figure.ratio(above.months().getOrDefault(month, Figure.NONE), figure)));
        return new Preview(
                basis,
                body.definition().measureUnit(),
                whole.value(),
                whole.facts(),
                above.unclassified() + below.unclassified(),
                months(months),
                List.of(),
                null,
                List.of(
                        new Preview.Part(
                                ratio.numerator(),
                                above.all().value(),
                                above.all().facts()),
                        new Preview.Part(
                                ratio.denominator(),
                                below.all().value(),
                                below.all().facts())));
    }

    private PreviewTally part(
            Connection connection, Scope scope, PreviewBody body, String code, Question question, Moment moment)
            throws SQLException {
        var definition = rules.part(connection, body, code).orElseThrow();
        return tally(connection, scope, definition, question, moment);
    }

    private PreviewTally tally(Connection connection, Scope scope, IndicatorFact fact, Question question, Moment moment)
            throws SQLException {
        // as if it had always been known
        var definition = new Definition(fact, Instant.EPOCH);
        var tally = new PreviewTally(question, moment.knownAt(), scope, who.may(Permission.PROOF_READ));
        return Nationwide.read(connection, scope, () -> {
            var facts = trial.candidates(
                    connection, definition, question.from(), question.to(), moment.knownAt(), MOST + 1);
            if (facts.size() > MOST) throw Refusal.at("#/from", PreviewRefusal.PREVIEW_TOO_WIDE);
            trial.run(connection, definition, facts, moment.knownAt(), some -> tally.add(connection, some));
            return tally;
        });
    }

    private static List<Preview.Month> months(Map<YearMonth, Figure> months) {
        return months.entrySet().stream()
                .map(month -> new Preview.Month(
                        month.getKey().toString(),
                        month.getValue().value(),
                        month.getValue().facts()))
                .toList();
    }
}
