package vn.tgpl.planning.version;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.sql.Sql;

/** The versions of plans that steps of their life stored, each whole; only ever added to. */
@ApplicationScoped
public class KeptVersions {
    private final AgroalDataSource dataSource;

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    KeptVersions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param content what is to be shown when this version is asked for */
    public void keep(UUID plan, KeptVersion kept, Object content) {
        with(connection -> Sql.update(
                connection,
                """
                INSERT INTO plan_version (plan, version, step, status, effective_from, by_subject, taken_at, reason,
                                          document, corrects, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
                """,
                plan,
                kept.version(),
                kept.step(),
                kept.status(),
                kept.effectiveFrom(),
                kept.by(),
                kept.at(),
                kept.reason(),
                kept.document() == null ? null : EventJson.write(kept.document()),
                kept.corrects(),
                EventJson.write(content)));
    }

    /** What was issued before versions were kept is kept when it is about to change. */
    public void keepAsItStands(UUID plan, Object content) {
        with(connection -> Sql.update(connection, """
                INSERT INTO plan_version (plan, version, step, status, effective_from, taken_at, content)
                SELECT plan, version, step, status, effective_from, taken_at, ?::jsonb
                FROM plan_life WHERE plan = ? AND content IS NULL
                """, EventJson.write(content), plan));
    }

    /** Those after version {@code after}, in order. */
    public List<KeptVersion> list(UUID plan, long after, int limit) {
        return with(connection -> Sql.list(
                connection,
                "SELECT * FROM plan_life WHERE plan = ? AND version > ? ORDER BY version LIMIT ?",
                KeptVersions::read,
                plan,
                after,
                limit));
    }

    public String content(UUID plan, long version) {
        return with(connection -> Sql.first(
                        connection,
                        "SELECT content FROM plan_version WHERE plan = ? AND version = ?",
                        row -> row.getString(1),
                        plan,
                        version))
                .orElseThrow(() -> new Refusal(VersionRefusal.VERSION_NOT_KEPT));
    }

    /** The newest version of those that had taken effect on that day. */
    public long inForce(UUID plan, LocalDate on) {
        return with(connection -> Sql.first(connection, """
                        SELECT version FROM plan_life WHERE plan = ? AND NOT corrected AND effective_from <= ?
                        ORDER BY version DESC LIMIT 1
                        """, row -> row.getLong(1), plan, on))
                .orElseThrow(() -> new Refusal(VersionRefusal.NOT_YET_IN_FORCE));
    }

    /** The day on which the newest version takes effect; one that was never issued has none. */
    public LocalDate effectiveSince(UUID plan) {
        return effectiveBefore(plan, Long.MAX_VALUE);
    }

    /** The same among the versions before that one. */
    public LocalDate effectiveBefore(UUID plan, long version) {
        return with(connection -> Sql.first(
                        connection,
                        "SELECT max(effective_from) FROM plan_life WHERE plan = ? AND NOT corrected AND version < ?",
                        row -> row.getObject(1, LocalDate.class),
                        plan,
                        version)
                .orElseThrow());
    }

    /** The version in force on that day, if that task was in it. */
    public OptionalLong inForceWith(UUID plan, UUID task, LocalDate on) {
        return with(connection -> Sql.first(connection, """
                        SELECT version FROM (SELECT version, content FROM plan_life
                            WHERE plan = ? AND NOT corrected AND effective_from <= ? ORDER BY version DESC LIMIT 1) AS one
                        WHERE content -> 'tasks' @> jsonb_build_array(jsonb_build_object('id', ?::text))
                        """, row -> row.getLong(1), plan, on, task).stream()
                .mapToLong(Long::longValue)
                .findFirst());
    }

    /** The number of the version kept before that one, 0 when there is none. */
    public long before(UUID plan, long version) {
        return with(connection -> Sql.first(
                        connection,
                        "SELECT coalesce(max(version), 0) FROM plan_version WHERE plan = ? AND version < ?",
                        row -> row.getLong(1),
                        plan,
                        version)
                .orElseThrow());
    }

    private static KeptVersion read(ResultSet row) throws SQLException {
        var document = row.getString("document");
        return new KeptVersion(
                row.getLong("version"),
                row.getString("step"),
                row.getString("status"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("by_subject"),
                Sql.instant(row, "taken_at"),
                row.getString("reason"),
                document == null ? null : EventJson.stored(document, KeptVersion.Paper.class),
                row.getObject("corrects", Long.class));
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("versions of plans not readable", e);
        }
    }
}
