package vn.tgpl.planning.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.tgpl.kit.json.StrictJson;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;

/** Every definition an indicator has had, by version; the register itself has the newest. */
@ApplicationScoped
class IndicatorVersions {
    private final AgroalDataSource dataSource;

    IndicatorVersions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** In the transaction that saves it. A save that changed nothing has no new version. */
    void keep(Indicator indicator) {
        try (var connection = dataSource.getConnection()) {
            Sql.update(
                    connection,
                    "INSERT INTO indicator_version (indicator, version, definition) VALUES (?, ?, ?::jsonb)"
                            + " ON CONFLICT DO NOTHING",
                    indicator.id,
                    indicator.version,
                    StrictJson.MAPPER.valueToTree(indicator.body()).toString());
        } catch (SQLException e) {
            throw new IllegalStateException("version not kept", e);
        }
    }

    IndicatorVersionView get(Indicator indicator, long version) {
        try (var connection = dataSource.getConnection()) {
            return Sql.first(
                            connection,
                            "SELECT version, since, definition FROM indicator_version"
                                    + " WHERE indicator = ? AND version = ?",
                            IndicatorVersions::read,
                            indicator.id,
                            version)
                    .orElseThrow(() -> new Refusal(IndicatorRefusal.INDICATOR_VERSION_NOT_FOUND));
        } catch (SQLException e) {
            throw new IllegalStateException("versions not readable", e);
        }
    }

    /** The oldest first. */
    Page<IndicatorVersionView> page(Indicator indicator, PageRequest page) {
        try (var connection = dataSource.getConnection()) {
            List<IndicatorVersionView> found = Sql.list(
                    connection,
                    "SELECT version, since, definition FROM indicator_version WHERE indicator = ? AND version > ?"
                            + " ORDER BY version LIMIT ?",
                    IndicatorVersions::read,
                    indicator.id,
                    after(page),
                    page.limit() + 1);
            return page.of(found, one -> Long.toString(one.version()));
        } catch (SQLException e) {
            throw new IllegalStateException("versions not readable", e);
        }
    }

    private static long after(PageRequest page) {
        try {
            return page.key() == null ? 0 : Long.parseLong(page.key());
        } catch (NumberFormatException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }

    private static IndicatorVersionView read(ResultSet row) throws SQLException {
        return new IndicatorVersionView(row.getLong("version"), Sql.instant(row, "since"), (IndicatorBody)
                StrictJson.read(row.getString("definition").getBytes(UTF_8), IndicatorBody.class));
    }
}
