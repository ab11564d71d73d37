package vn.tgpl.reporting.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.reporting.reference.References;

/** The units as known at an instant; those known now are kept until the catalogue changes. */
@ApplicationScoped
public class Geography {
    private record Snapshot(Instant newest, long count, Units units) {}

    private final References references;
    private volatile Snapshot current;

    Geography(References references) {
        this.references = references;
    }

    /** @param knownAt null for now */
    public Units at(Connection connection, Instant knownAt) throws SQLException {
        return knownAt == null ? current(connection) : new Units(references.all(connection, UnitFact.class, knownAt));
    }

    private Units current(Connection connection) throws SQLException {
        var newest = Sql.first(
                        connection,
                        "SELECT max(known_from) AS newest, count(*) AS count FROM reference WHERE type = 'UNIT'",
                        row -> new Snapshot(Sql.instant(row, "newest"), row.getLong("count"), null))
                .orElseThrow();
        var kept = current;
        if (kept != null && kept.count() == newest.count() && kept.newest().equals(newest.newest()))
            return kept.units();
        var units = new Units(references.all(connection, UnitFact.class, null));
        if (newest.newest() != null) current = new Snapshot(newest.newest(), newest.count(), units);
        return units;
    }
}
