package vn.tgpl.planning.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.exchange.PlanExport.PlanReference;
import vn.tgpl.planning.exchange.PlanExport.TargetReference;

/** Targets of upper plans: by id inside, outside by their plan and the figure they ask for, which it asks for once. */
final class UpperTargetNames {
    private static final String FIELD = "allocatedFrom";

    private UpperTargetNames() {}

    static List<TargetReference> takenOutOf(Connection connection, ObjectNode plan) throws SQLException {
        var references = new ArrayList<TargetReference>();
        var targets = plan.path("targets");
        for (var i = 0; i < targets.size(); i++) {
            var id = ((ObjectNode) targets.get(i)).remove(FIELD);
            if (id != null) named(connection, i, id.asText()).ifPresent(references::add);
        }
        return references;
    }

    static void putInto(
            Connection connection, ObjectNode plan, List<TargetReference> references, boolean all, Flaws flaws)
            throws SQLException {
        for (var i = 0; i < references.size(); i++) {
            var at = "#/references/targets/" + i;
            var reference = references.get(i);
            if (!(plan.path("targets").get(reference.target()) instanceof ObjectNode target)) {
                flaws.when(true, at + "/target", Request.INVALID_VALUE);
                continue;
            }
            flaws.when(target.has(FIELD), at, ExchangeRefusal.REFERENCE_TWICE);
            var id = id(connection, reference);
            flaws.when(all && id.isEmpty(), at, ExchangeRefusal.REFERENCE_UNKNOWN);
            id.ifPresent(found -> target.put(FIELD, found.toString()));
        }
    }

    private static Optional<TargetReference> named(Connection connection, int target, String id) throws SQLException {
        return Sql.first(
                connection,
                """
                SELECT p.number, p.issuer, p.signed_on, t.* FROM plan_target AS t JOIN plan AS p ON p.id = t.plan
                WHERE t.id = ?
                """,
                row -> new TargetReference(
                        target,
                        new PlanReference(
                                row.getString("number"),
                                row.getString("issuer"),
                                row.getObject("signed_on", LocalDate.class)),
                        row.getString("indicator"),
                        row.getString("programme"),
                        row.getString("unit"),
                        row.getString("organisation"),
                        row.getString("recurrence"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getString("accumulation")),
                UUID.fromString(id));
    }

    private static Optional<UUID> id(Connection connection, TargetReference reference) throws SQLException {
        return Sql.first(
                connection,
                """
                SELECT t.id FROM plan_target AS t JOIN plan AS p ON p.id = t.plan
                WHERE (p.number, p.issuer) = (?, ?) AND p.signed_on IS NOT DISTINCT FROM CAST(? AS date)
                  AND (t.indicator, t.recurrence, t.accumulation) = (?, ?, ?)
                  AND (t.programme, t.unit, t.organisation, t.period_from, t.period_to)
                      IS NOT DISTINCT FROM (CAST(? AS text), CAST(? AS text), CAST(? AS text), CAST(? AS date), CAST(? AS date))
                """,
                row -> row.getObject("id", UUID.class),
                reference.plan().number(),
                reference.plan().issuer(),
                reference.plan().signedOn(),
                reference.indicator(),
                reference.recurrence(),
                reference.accumulation(),
                reference.programme(),
                reference.unit(),
                reference.organisation(),
                reference.from(),
                reference.to());
    }
}
