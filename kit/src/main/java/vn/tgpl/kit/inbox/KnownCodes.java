package vn.tgpl.kit.inbox;

import static java.util.stream.Collectors.groupingBy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;

/**
 * The codes of the catalogue and of the code lists with their days of validity, as this service has learnt them. Their
 * type is the kind of thing, or the name of the list.
 */
@ApplicationScoped
public class KnownCodes {
    private final AgroalDataSource dataSource;

    KnownCodes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Learns from a batch that holds newer versions only. */
    public static void learn(Connection transaction, List<Delivery> batch) throws SQLException {
        try (var upsert = transaction.prepareStatement("""
                INSERT INTO known_code (id, type, code, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET code = EXCLUDED.code, valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to
                """)) {
            for (var delivery : batch) {
                switch (delivery.fact()) {
                    case ProgrammeFact fact ->
                        add(upsert, FactType.PROGRAMME, fact.id(), fact.code(), fact.validFrom(), fact.validTo());
                    case UnitFact fact ->
                        add(upsert, FactType.UNIT, fact.id(), fact.code(), fact.validFrom(), fact.validTo());
                    case OrganisationFact fact ->
                        add(upsert, FactType.ORGANISATION, fact.id(), fact.code(), fact.validFrom(), fact.validTo());
                    case CodeFact fact ->
                        add(upsert, fact.list(), fact.id(), fact.code(), fact.validFrom(), fact.validTo());
                    case Fact other -> {}
                }
            }
            upsert.executeBatch();
        }
    }

    private static void add(PreparedStatement upsert, FactType type, UUID id, String code, LocalDate from, LocalDate to)
            throws SQLException {
        add(upsert, type.name(), id, code, from, to);
    }

    private static void add(PreparedStatement upsert, String type, UUID id, String code, LocalDate from, LocalDate to)
            throws SQLException {
        upsert.setObject(1, id);
        upsert.setString(2, type);
        upsert.setString(3, code);
        upsert.setObject(4, from);
        upsert.setObject(5, to);
        upsert.addBatch();
    }

    private record Name(String type, String code) {}

    private record Span(Name name, LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** What is known of these codes, whatever they name, by one query; those that are null are left out. */
    public Known read(Stream<String> codes) {
        var asked = codes.filter(Objects::nonNull).collect(Collectors.toSet());
        if (asked.isEmpty()) return new Known(Map.of());
        try (var connection = dataSource.getConnection()) {
            var spans = Sql.list(
                    connection,
                    "SELECT type, code, valid_from, valid_to FROM known_code WHERE code = ANY (?)",
                    row -> new Span(
                            new Name(row.getString("type"), row.getString("code")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)),
                    Sql.texts(asked));
            return new Known(spans.stream().collect(groupingBy(Span::name)));
        } catch (SQLException e) {
            throw new IllegalStateException("codes not readable", e);
        }
    }

    /** The codes of one request. */
    public static final class Known {
        private final Map<Name, List<Span>> spans;

        private Known(Map<Name, List<Span>> spans) {
            this.spans = spans;
        }

        /** On any day. */
        public boolean knows(String list, String code) {
            return spans.containsKey(new Name(list, code));
        }

        /** Notes a flaw when {@code code}, if given, is unknown, or known but not valid {@code on} that day, if any. */
        public void check(Flaws flaws, String pointer, String list, String code, LocalDate on) {
            if (code == null) return;
            var found = spans.getOrDefault(new Name(list, code), List.of());
            if (!flaws.when(found.isEmpty(), pointer, Request.UNKNOWN_CODE)) {
                flaws.when(
                        on != null && found.stream().noneMatch(span -> span.holds(on)),
                        pointer,
                        Request.CODE_NOT_VALID_ON_DATE);
            }
        }

        /** The same for what the catalogue knows by code. */
        public void check(Flaws flaws, String pointer, FactType type, String code, LocalDate on) {
            check(flaws, pointer, type.name(), code, on);
        }
    }
}
