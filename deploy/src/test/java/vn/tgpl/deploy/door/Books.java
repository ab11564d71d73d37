package vn.tgpl.deploy.door;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tgpl.deploy.audit.Verifier;

/** What the services have stored, read where they store it. */
final class Books {
    private final RunningSystem system;

    Books(RunningSystem system) {
        this.system = system;
    }

    /**
     * @param versions of all things: each write adds one to the thing it writes
     * @param writes in the audit
     * @param denials in the audit
     */
    record Count(long versions, long writes, long denials) {
        Count plus(Count other) {
            return new Count(versions + other.versions, writes + other.writes, denials + other.denials);
        }

        Count minus(Count earlier) {
            return new Count(versions - earlier.versions, writes - earlier.writes, denials - earlier.denials);
        }
    }

    /** One line of the audit. */
    record Line(String actor, String client, String action, String object, String decision, String reason) {}

    private interface Reading<T> {
        T in(Connection connection) throws SQLException;
    }

    Count count() {
        var all = new Count(0, 0, 0);
        for (var service : RunningSystem.SERVICES) {
            all = all.plus(count(service));
        }
        return all;
    }

    Count count(String service) {
        return read(
                service,
                connection -> one(connection, """
                        SELECT (SELECT coalesce(sum(seq), 0) FROM fact_source),
                               (SELECT count(*) FROM audit WHERE decision = 'ALLOWED'),
                               (SELECT count(*) FROM audit WHERE decision = 'DENIED')
                        """, row -> new Count(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** The newest, the last first. */
    List<Line> audit(String service, int howMany) {
        return read(service, connection -> {
            try (var statement = connection.prepareStatement(
                    "SELECT actor, client, action, object, decision, reason FROM audit ORDER BY at DESC LIMIT ?")) {
                statement.setInt(1, howMany);
                var lines = new ArrayList<Line>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        lines.add(new Line(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6)));
                    }
                }
                return lines;
            }
        });
    }

    /** What is not as it was written, by service; empty when every chain is whole. */
    Map<String, List<String>> brokenChains() {
        var broken = new LinkedHashMap<String, List<String>>();
        for (var service : RunningSystem.SERVICES) {
            var report = read(service, Verifier::verify);
            if (!report.findings().isEmpty()) {
                broken.put(
                        service,
                        report.findings().stream().map(Object::toString).toList());
            }
        }
        return broken;
    }

    private <T> T read(String service, Reading<T> reading) {
        try {
            var database = system.stack().database("tgpl_" + service).application();
            try (var connection =
                    DriverManager.getConnection(database.url(), database.username(), database.password())) {
                return reading.in(connection);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the books of " + service + " cannot be read", e);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T one(Connection connection, String query, Row<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return reader.of(rows);
        }
    }
}
