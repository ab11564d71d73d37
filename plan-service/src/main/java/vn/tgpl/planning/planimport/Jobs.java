package vn.tgpl.planning.planimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.store.Ids;
import vn.tgpl.kit.territory.Scopes;
import vn.tgpl.planning.sheet.RowFlaw;

/** The imports of sheets, kept in the database: they outlive a restart. */
@ApplicationScoped
class Jobs {
    static final String SKIP = "skip";
    static final String ALL = "all-or-nothing";

    private static final int MOST_ATTEMPTS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource dataSource;
    private final Who who;
    private final Clock clock;

    /** What was asked for, by whom. */
    record Asked(
            UUID id,
            UUID plan,
            long planVersion,
            String subject,
            String client,
            boolean dryRun,
            boolean skips,
            byte[] file) {}

    record Outcome(int accepted, int refused, List<RowFlaw> flaws, Long planVersion) {}

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    Jobs(AgroalDataSource dataSource, Who who, Clock clock) {
        this.dataSource = dataSource;
        this.who = who;
        this.clock = clock;
    }

    UUID add(UUID plan, long planVersion, boolean dryRun, boolean skips, byte[] file, int rows) {
        var id = Ids.next();
        update("""
                INSERT INTO plan_import (id, plan, plan_version, subject, client, dry_run, skips, file, rows, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, plan, planVersion, who.subject(), who.client(), dryRun, skips, file, rows, clock.instant());
        return id;
    }

    PlanImport get(UUID id) {
        return found(id, "*, jsonb_array_length(flaws) AS errors", Jobs::view);
    }

    byte[] file(UUID id) {
        return found(id, "file", row -> row.getBytes("file"));
    }

    List<RowFlaw> flaws(UUID id) {
        var json = found(id, "flaws", row -> row.getString("flaws"));
        try {
            return List.of(JSON.readValue(json, RowFlaw[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The oldest that runs, for whoever works on them. One that brought the service down three times has failed. */
    Optional<Asked> next() {
        return with(connection -> {
            Scopes.enterNation(connection);
            Sql.update(
                    connection,
                    "UPDATE plan_import SET status = 'FAILED', problem = 'INTERNAL', finished_at = ?"
                            + " WHERE status = 'RUNNING' AND attempts >= ?",
                    clock.instant(),
                    MOST_ATTEMPTS);
            return Sql.first(
                    connection,
                    """
                    UPDATE plan_import SET attempts = attempts + 1
                    WHERE id = (SELECT id FROM plan_import WHERE status = 'RUNNING' ORDER BY created_at, id LIMIT 1)
                    RETURNING *
                    """,
                    row -> new Asked(
                            row.getObject("id", UUID.class),
                            row.getObject("plan", UUID.class),
                            row.getLong("plan_version"),
                            row.getString("subject"),
                            row.getString("client"),
                            row.getBoolean("dry_run"),
                            row.getBoolean("skips"),
                            row.getBytes("file")));
        });
    }

    void progress(UUID id, int done) {
        update("UPDATE plan_import SET done = ? WHERE id = ? AND status = 'RUNNING'", done, id);
    }

    /** In the transaction of what it did; refused when another replica was faster. */
    void finish(UUID id, Outcome outcome) {
        try {
            var ended = update(
                    """
                    UPDATE plan_import SET status = 'DONE', done = rows, accepted = ?, refused = ?, flaws = ?::jsonb,
                        new_version = ?, finished_at = ?
                    WHERE id = ? AND status = 'RUNNING'
                    """,
                    outcome.accepted(),
                    outcome.refused(),
                    JSON.writeValueAsString(outcome.flaws()),
                    outcome.planVersion(),
                    clock.instant(),
                    id);
            if (ended != 1) throw new IllegalStateException("import ended meanwhile");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Entered for the nation: whose scope has gone may not end it either. */
    void fail(UUID id, String problem) {
        with(connection -> {
            Scopes.enterNation(connection);
            return Sql.update(
                    connection,
                    "UPDATE plan_import SET status = 'FAILED', problem = ?, finished_at = ?"
                            + " WHERE id = ? AND status = 'RUNNING'",
                    problem,
                    clock.instant(),
                    id);
        });
    }

    /** What nobody will ask for any more. */
    void forgetOld() {
        with(connection -> {
            Scopes.enterNation(connection);
            return Sql.update(connection, "DELETE FROM plan_import WHERE finished_at < now() - interval '30 days'");
        });
    }

    private static PlanImport view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var errors = row.getInt("errors");
        return new PlanImport(
                id,
                row.getObject("plan", UUID.class),
                PlanImport.Status.valueOf(row.getString("status")),
                row.getBoolean("dry_run"),
                row.getBoolean("skips") ? SKIP : ALL,
                row.getInt("rows"),
                row.getInt("done"),
                row.getObject("accepted", Integer.class),
                row.getObject("refused", Integer.class),
                errors,
                row.getObject("new_version", Long.class),
                row.getString("problem"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "finished_at"),
                errors == 0 ? null : "/api/v1/plan-imports/" + id + "/errors.xlsx");
    }

    private <T> T found(UUID id, String columns, Sql.Row<T> read) {
        return with(
                connection -> Sql.first(connection, "SELECT " + columns + " FROM plan_import WHERE id = ?", read, id)
                        .orElseThrow(() -> new Refusal(ImportRefusal.IMPORT_NOT_FOUND)));
    }

    private int update(String sql, Object... values) {
        return with(connection -> Sql.update(connection, sql, values));
    }

    /** The connection of the transaction at hand. */
    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("imports not readable", e);
        }
    }
}
