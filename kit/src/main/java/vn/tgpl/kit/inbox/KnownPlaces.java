package vn.tgpl.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tgpl.contracts.AssignmentFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scopes;

/** Units, organisations and who may act where, as learnt from plan-service; row-level security reads them. */
public final class KnownPlaces {
    private KnownPlaces() {}

    /** Learns from a batch that holds newer versions only. */
    public static void learn(Connection transaction, List<Delivery> batch) throws SQLException {
        var units = new LinkedHashMap<UUID, UnitFact>();
        for (var delivery : batch) {
            switch (delivery.fact()) {
                case UnitFact unit -> units.put(unit.id(), unit);
                case OrganisationFact organisation -> learn(transaction, organisation);
                case AssignmentFact assignment -> learn(transaction, assignment);
                case Fact other -> {}
            }
        }
        if (!units.isEmpty()) learn(transaction, units.values());
    }

    /** Files bring units by thousands: all of a batch in one statement. */
    private static void learn(Connection transaction, Collection<UnitFact> units) throws SQLException {
        Sql.update(
                transaction,
                """
                INSERT INTO known_unit (id, code, level, parent, valid_from, valid_to, successors)
                SELECT id, code, level, parent, valid_from, valid_to, string_to_array(successors, ',')
                FROM unnest(?, ?, ?, ?, ?, ?, ?)
                    AS unit (id, code, level, parent, valid_from, valid_to, successors)
                ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code, level = EXCLUDED.level, parent = EXCLUDED.parent,
                    valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, successors = EXCLUDED.successors
                """,
                column("uuid", units, UnitFact::id),
                column("text", units, UnitFact::code),
                column("text", units, UnitFact::level),
                column("text", units, UnitFact::parent),
                column("date", units, UnitFact::validFrom),
                column("date", units, UnitFact::validTo),
                column("text", units, unit -> unit.successors().stream()
                        .map(UnitFact.Successor::code)
                        .collect(Collectors.joining(","))));
    }

    private static Object column(String type, Collection<UnitFact> units, Function<UnitFact, ?> part) {
        return Sql.array(type, units.stream().map(part).toList());
    }

    private static void learn(Connection transaction, OrganisationFact organisation) throws SQLException {
        Sql.update(
                transaction, """
                INSERT INTO known_organisation (id, code, unit, parent) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET code = EXCLUDED.code, unit = EXCLUDED.unit, parent = EXCLUDED.parent
                """, organisation.id(), organisation.code(), organisation.unit(), organisation.parent());
    }

    private static void learn(Connection transaction, AssignmentFact assignment) throws SQLException {
        Sql.update(
                transaction,
                """
                INSERT INTO access_register (id, subject, scope, unit, organisation, valid_from, valid_to)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET subject = EXCLUDED.subject, scope = EXCLUDED.scope, unit = EXCLUDED.unit,
                    organisation = EXCLUDED.organisation, valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to
                """,
                assignment.id(),
                assignment.subject(),
                assignment.scope(),
                assignment.unit(),
                assignment.organisation(),
                assignment.validFrom(),
                assignment.validTo());
    }

    /** The same for things whose place is the column {@code unit}. */
    public static void resettle(Connection transaction, List<Delivery> batch, String table, String day)
            throws SQLException {
        resettle(transaction, batch, table, "unit", day);
    }

    /**
     * Things keep the province in which they lie; what the batch says of units may put them into another.
     *
     * @param table with the column {@code territory}
     * @param unit its column with the code of a unit
     * @param day an SQL expression for the day on which that code is read
     */
    public static void resettle(Connection transaction, List<Delivery> batch, String table, String unit, String day)
            throws SQLException {
        Set<String> codes = batch.stream()
                .filter(delivery -> delivery.fact() instanceof UnitFact)
                .map(delivery -> ((UnitFact) delivery.fact()).code())
                .collect(Collectors.toSet());
        if (codes.isEmpty()) return;
        Scopes.enterNation(transaction);
        // where a province lies changes nothing for what lies in it; each place is looked up once, not each thing
        Sql.update(transaction, """
                WITH RECURSIVE touched AS (
                    SELECT unnest(?::text[]) AS code
                    UNION SELECT u.code FROM known_unit AS u JOIN touched AS t ON u.parent = t.code
                          WHERE u.level NOT IN ('NATION', 'PROVINCE')
                ), place AS MATERIALIZED (
                    SELECT at_unit, on_day, territory_of(at_unit, on_day) AS lies_in
                    FROM (SELECT DISTINCT %2$s AS at_unit, %3$s AS on_day FROM %1$s
                          WHERE %2$s IN (SELECT code FROM touched)) AS places
                )
                UPDATE %1$s SET territory = lies_in FROM place
                WHERE %2$s = at_unit AND %3$s IS NOT DISTINCT FROM on_day AND territory IS DISTINCT FROM lies_in
                """.formatted(table, unit, day), Sql.texts(codes));
    }
}
