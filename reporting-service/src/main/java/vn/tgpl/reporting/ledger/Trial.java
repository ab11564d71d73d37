package vn.tgpl.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.reporting.indicator.Definition;

/** What a definition would post (tính thử): the stored facts matched by the same code that posts them, nothing written. */
@ApplicationScoped
public class Trial {
    /** Read and matched together: bounds memory. */
    private static final int CHUNK = 500;

    private final Vouchers vouchers;

    Trial(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /** A fact that would count. */
    public record Counted(
            FactType type,
            UUID id,
            long version,
            LocalDate day,
            String unit,
            String organisation,
            List<String> programmes,
            BigDecimal value,
            Instant knownAt) {}

    @FunctionalInterface
    public interface Counting {
        void count(List<Counted> some) throws SQLException;
    }

    /**
     * The facts of which some version has its day in that time; only these can count there.
     *
     * @param knownAt null for now
     * @param limit how many at most
     */
    public List<UUID> candidates(
            Connection connection, Definition definition, LocalDate from, LocalDate to, Instant knownAt, int limit)
            throws SQLException {
        if (to.isBefore(from)) return List.of();
        var values = new ArrayList<Object>(List.of(from.toString(), to.toString()));
        if (knownAt != null) values.add(knownAt);
        values.add(limit);
        return Sql.list(
                connection,
                "SELECT DISTINCT id FROM fact WHERE " + day(definition) + " BETWEEN ? AND ?"
                        + (knownAt == null ? "" : " AND known_at <= ?") + " LIMIT ?",
                row -> row.getObject("id", UUID.class),
                values.toArray());
    }

    /** As the indexes have it: dates are texts in which order is time. */
    private static String day(Definition definition) {
        return switch (definition.fact().countsOn()) {
            case "heldOn" -> "type = 'ACTIVITY' AND (body ->> 'heldOn') COLLATE \"C\"";
            case "acceptedOn" -> "type = 'CASE' AND (body ->> 'acceptedOn') COLLATE \"C\"";
            case "closedOn" -> "type = 'CASE' AND (body #>> '{closed,on}') COLLATE \"C\"";
            case "receivedOn" -> "type = 'REQUEST' AND (body ->> 'receivedOn') COLLATE \"C\"";
            default -> throw new IllegalArgumentException("no such day");
        };
    }

    /** Those of these facts that would count, each once, in portions. */
    public void run(Connection connection, Definition definition, List<UUID> facts, Instant knownAt, Counting counting)
            throws SQLException {
        for (var start = 0; start < facts.size(); start += CHUNK) {
            var chunk = facts.subList(start, Math.min(start + CHUNK, facts.size()));
            counting.count(vouchers.newest(connection, chunk, knownAt).stream()
                    .flatMap(fact -> counted(fact, Line.of(fact, definition)))
                    .toList());
        }
    }

    private static Stream<Counted> counted(FactVersion fact, List<Line> lines) {
        var programmes = lines.stream()
                .map(Line::programme)
                .filter(programme -> !programme.equals(Line.TOTAL))
                .sorted()
                .toList();
        return lines.stream()
                .filter(line -> line.programme().equals(Line.TOTAL))
                .map(line -> new Counted(
                        fact.type(),
                        fact.id(),
                        line.version(),
                        line.day(),
                        line.unit(),
                        line.organisation(),
                        programmes,
                        line.value(),
                        fact.knownAt()));
    }
}
