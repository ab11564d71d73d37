package vn.tgpl.reporting.preview;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.reporting.figure.Figure;
import vn.tgpl.reporting.figure.LedgerQuery;
import vn.tgpl.reporting.figure.Question;
import vn.tgpl.reporting.geography.Units.Span;
import vn.tgpl.reporting.ledger.Trial.Counted;

/** Adds up what would count: in all, by month, within the caller's reach, with the first facts of these. */
final class PreviewTally {
    /** What the answer shows of the facts. */
    private static final int SHOWN = 50;

    private final Question question;
    private final Instant knownAt;
    private final Scope scope;
    private final boolean proofs;
    private final Map<String, List<Span>> spans;
    private final TreeMap<YearMonth, Figure> months = new TreeMap<>();
    private final TreeSet<Counted> first = new TreeSet<>(
            Comparator.comparing(Counted::day).thenComparing(one -> one.id().toString()));
    private Figure all = Figure.NONE;
    private Figure within = Figure.NONE;
    private long unclassified;

    /** @param proofs whether the caller may see facts at all */
    PreviewTally(Question question, Instant knownAt, Scope scope, boolean proofs) {
        this.question = question;
        this.knownAt = knownAt;
        this.scope = scope;
        this.proofs = proofs;
        this.spans = question.territory().spans().stream().collect(Collectors.groupingBy(Span::code));
    }

    void add(Connection connection, List<Counted> some) throws SQLException {
        var asked = some.stream().filter(this::isAskedFor).toList();
        if (asked.isEmpty()) return;
        var theirs = theirs(connection, asked);
        for (var one : asked) {
            all = plus(all, one.value());
            months.merge(YearMonth.from(one.day()), Figure.of(one.value(), 1), PreviewTally::plus);
            if (!theirs.test(one)) continue;
            within = plus(within, one.value());
            first.add(one);
            if (first.size() > SHOWN) first.pollLast();
        }
        unclassified += unclassified(connection, asked);
    }

    /** What {@link LedgerQuery} says of lines. */
    private boolean isAskedFor(Counted one) {
        return (question.programme().isEmpty() || one.programmes().contains(question.programme()))
                && (question.organisation() == null || question.organisation().equals(one.organisation()))
                && lies(one.day(), question.from(), question.to())
                && (question.territory().everywhere()
                        || spans.getOrDefault(one.unit(), List.of()).stream()
                                .anyMatch(span -> lies(one.day(), span.from(), span.to())));
    }

    private static boolean lies(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private Predicate<Counted> theirs(Connection connection, List<Counted> asked) throws SQLException {
        if (!proofs) return one -> false;
        if (scope.nation()) return one -> true;
        record Place(String unit, LocalDate day) {}
        var territories = new HashMap<Place, UUID>();
        Sql.list(
                        connection,
                        """
                        SELECT unit, day, territory_of(unit, day) AS territory
                        FROM (SELECT DISTINCT unit, day FROM unnest(?, ?) AS place (unit, day)) AS places
                        """,
                        row -> Map.entry(
                                new Place(row.getString("unit"), row.getObject("day", LocalDate.class)),
                                Optional.ofNullable(row.getObject("territory", UUID.class))),
                        Sql.texts(asked.stream().map(Counted::unit).toList()),
                        Sql.array("date", asked.stream().map(Counted::day).toList()))
                .forEach(found ->
                        territories.put(found.getKey(), found.getValue().orElse(null)));
        return one -> scope.within(territories.get(new Place(one.unit(), one.day())), one.organisation());
    }

    private long unclassified(Connection connection, List<Counted> asked) throws SQLException {
        var ids = Sql.array("uuid", asked.stream().map(Counted::id).toList());
        var open =
                knownAt == null ? "resolved_at IS NULL" : "known_at <= ? AND (resolved_at IS NULL OR resolved_at > ?)";
        return Sql.first(
                        connection,
                        "SELECT count(DISTINCT fact_id) FROM unclassified WHERE fact_id = ANY (?) AND " + open,
                        row -> row.getLong(1),
                        knownAt == null ? new Object[] {ids} : new Object[] {ids, knownAt, knownAt})
                .orElse(0L);
    }

    private static Figure plus(Figure sum, BigDecimal value) {
        return plus(sum, new Figure(value, 1));
    }

    private static Figure plus(Figure one, Figure other) {
        return Figure.of(one.value().add(other.value()), one.facts() + other.facts());
    }

    Figure all() {
        return all;
    }

    Figure within() {
        return within;
    }

    Map<YearMonth, Figure> months() {
        return months;
    }

    List<Counted> first() {
        return List.copyOf(first);
    }

    long unclassified() {
        return unclassified;
    }
}
