package vn.tgpl.planning.areaclass;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;

/** Which classes a place has on a day: of several decisions that speak of it, the last one counts. */
@ApplicationScoped
class AreaClasses {
    private static final String IN_FORCE = """
            day BETWEEN d.valid_from AND coalesce(d.valid_to, 'infinity') AND EXISTS (
                SELECT FROM code_entry AS c WHERE c.list = '%s' AND c.code = e.class
                AND day BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity'))
            """.formatted(CodeLists.AREA_CLASSES);

    /** From the place up to what lies in a province, each with the spans it had under other names or types. */
    private static final String OF_PLACE = """
            WITH RECURSIVE asked (place, day) AS (SELECT ?::uuid, ?::date), up AS (
                SELECT u.id, u.code, u.parent, u.level, 0 AS step FROM asked JOIN unit AS u ON u.id = place
                UNION ALL
                SELECT p.id, p.code, p.parent, p.level, up.step + 1 FROM asked, up JOIN unit AS p ON p.code = up.parent
                WHERE p.level IN ('DISTRICT', 'COMMUNE') AND day BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
            ), spans AS (
                SELECT up.id AS place, up.step, up.code AS name, u.id, u.code, u.valid_from FROM up JOIN unit AS u USING (id)
                UNION
                SELECT s.place, s.step, s.name, p.id, p.code, p.valid_from FROM spans AS s JOIN unit AS p
                    ON p.successor_codes @> ARRAY[s.code] AND p.valid_to + 1 = s.valid_from
            ), last AS (
                SELECT DISTINCT ON (s.step, e.class) s.step, s.name AS unit, e.class, e.ends, d.*
                FROM asked, spans AS s JOIN area_decision_entry AS e ON e.unit_id = s.id
                JOIN area_decision AS d ON d.id = e.decision
                WHERE %s AND (s.id = s.place OR place_on(s.id, day) = s.place)
                ORDER BY s.step, e.class, d.valid_from DESC, d.signed_on DESC, d.id DESC
            )
            SELECT DISTINCT ON (class) *, CASE WHEN step > 0 THEN unit END AS inherited_from
            FROM last WHERE NOT ends ORDER BY class, step
            """.formatted(IN_FORCE);

    private static final String ALL = """
            WITH asked (day) AS (SELECT ?::date), said AS (
                SELECT CASE WHEN coalesce(u.valid_to, 'infinity') >= day THEN u.id ELSE place_on(u.id, day) END AS place,
                       e.class, e.ends, d.*
                FROM asked, area_decision AS d JOIN area_decision_entry AS e ON e.decision = d.id
                JOIN unit AS u ON u.id = e.unit_id
                WHERE %s AND (?::text IS NULL OR e.class = ?)
            ), last AS (
                SELECT DISTINCT ON (place, class) * FROM said WHERE place IS NOT NULL
                ORDER BY place, class, valid_from DESC, signed_on DESC, id DESC
            )
            SELECT last.*, u.code AS unit, NULL AS inherited_from FROM last JOIN unit AS u ON u.id = place
            WHERE NOT ends AND (?::text IS NULL OR u.code = ?) AND (?::text IS NULL OR (u.code, class) > (?, ?))
            ORDER BY u.code, class LIMIT ?
            """.formatted(IN_FORCE);

    private final AgroalDataSource dataSource;

    AreaClasses(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<AreaClassView> of(UUID place, LocalDate day) {
        return read(OF_PLACE, place, day);
    }

    /** @param after the last entry of the page before, null on the first */
    List<AreaClassView> all(String areaClass, String unit, LocalDate day, String after, int limit) {
        var key = after == null ? new String[] {null, null} : after.split(" ");
        if (key.length != 2) throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        return read(ALL, day, areaClass, areaClass, unit, unit, key[0], key[0], key[1], limit);
    }

    /** A unit with one of these codes on that day. */
    record Place(UUID id, String code, String level) {}

    List<Place> places(Collection<String> codes, LocalDate day) {
        try (var connection = dataSource.getConnection()) {
            return Sql.list(
                    connection,
                    """
                    SELECT id, code, CASE WHEN ? BETWEEN valid_from AND coalesce(valid_to, 'infinity') THEN level END AS level
                    FROM unit WHERE code = ANY (?)
                    """,
                    row -> new Place(row.getObject("id", UUID.class), row.getString("code"), row.getString("level")),
                    day,
                    Sql.texts(codes));
        } catch (SQLException e) {
            throw new IllegalStateException("units not readable", e);
        }
    }

    private List<AreaClassView> read(String sql, Object... values) {
        try (var connection = dataSource.getConnection()) {
            return Sql.list(connection, sql, AreaClasses::view, values);
        } catch (SQLException e) {
            throw new IllegalStateException("classes of areas not readable", e);
        }
    }

    private static AreaClassView view(ResultSet row) throws SQLException {
        return new AreaClassView(
                row.getString("unit"),
                row.getString("class"),
                row.getString("inherited_from"),
                new AreaClassView.Decision(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("verified")));
    }
}
