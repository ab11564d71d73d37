package vn.tgpl.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** The codes of the catalogue with their days of validity, as this service has learnt them. */
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
                    case Fact other -> {}
                }
            }
            upsert.executeBatch();
        }
    }

    private static void add(PreparedStatement upsert, FactType type, UUID id, String code, LocalDate from, LocalDate to)
            throws SQLException {
        upsert.setObject(1, id);
        upsert.setString(2, type.name());
        upsert.setString(3, code);
        upsert.setObject(4, from);
        upsert.setObject(5, to);
        upsert.addBatch();
    }

    /** Notes a flaw when {@code code}, if given, is unknown, or known but not valid {@code on} that day, if any. */
    public void check(Flaws flaws, String pointer, FactType type, String code, LocalDate on) {
        if (code == null) return;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT bool_or(coalesce(?::date BETWEEN valid_from AND coalesce(valid_to, 'infinity'), false))
                        FROM known_code WHERE type = ? AND code = ?
                        """)) {
            statement.setObject(1, on);
            statement.setString(2, type.name());
            statement.setString(3, code);
            try (var row = statement.executeQuery()) {
                row.next();
                var valid = row.getObject(1, Boolean.class);
                if (!flaws.when(valid == null, pointer, Request.UNKNOWN_CODE)) {
                    flaws.when(on != null && !valid, pointer, Request.CODE_NOT_VALID_ON_DATE);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("codes not readable", e);
        }
    }
}
