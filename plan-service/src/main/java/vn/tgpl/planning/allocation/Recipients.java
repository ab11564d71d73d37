package vn.tgpl.planning.allocation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.period.Period;

/** Looks up where the recipients of targets lie and whom they are below, all at once. */
public final class Recipients {
    private static final String QUERY = """
            SELECT n, unit_around(unit, first_day, last_day) AS units,
                   ARRAY(WITH RECURSIVE above (code) AS (
                             SELECT organisation
                             UNION SELECT o.parent FROM above JOIN known_organisation AS o ON o.code = above.code
                                   WHERE o.parent IS NOT NULL
                         ) SELECT code FROM above WHERE code <> organisation) AS organisations
            FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS r (unit, organisation, first_day, last_day, n)
            """;

    /** @param organisation null for the whole unit */
    public record Named(String unit, String organisation, Period period) {}

    private Recipients() {}

    public static Map<Named, Recipient> find(Connection connection, Collection<Named> named) throws SQLException {
        var names = named.stream().distinct().toList();
        var found = new HashMap<Named, Recipient>();
        if (names.isEmpty()) return found;
        Sql.list(
                connection,
                QUERY,
                row -> {
                    var name = names.get(row.getInt("n") - 1);
                    return found.put(name, read(name, row));
                },
                column("text", names, Named::unit),
                column("text", names, Named::organisation),
                column("date", names, name -> name.period().from()),
                column("date", names, name -> name.period().to()));
        return found;
    }

    private static Recipient read(Named name, ResultSet row) throws SQLException {
        if (name.organisation() != null) {
            return new Recipient(true, name.organisation(), Set.of((Object[]) array(row.getArray("organisations"))));
        }
        var units = (UUID[]) array(row.getArray("units"));
        var within = new HashSet<>(List.of(units).subList(1, units.length));
        return new Recipient(false, units[0], within);
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }

    private static Object column(String type, List<Named> names, Function<Named, Object> value) {
        return Sql.array(type, names.stream().map(value).toList());
    }
}
