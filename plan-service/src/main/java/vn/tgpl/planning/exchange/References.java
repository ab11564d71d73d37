package vn.tgpl.planning.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
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
import vn.tgpl.planning.exchange.PlanExport.BasisReference;
import vn.tgpl.planning.exchange.PlanExport.PlanReference;

/** Plans that a plan names: by id inside, by number, issuer and day of signing outside, where ids mean nothing. */
@ApplicationScoped
class References {
    private static final String PARENT = "parentPlan";
    private static final String BASES = "legalBases";

    private final AgroalDataSource dataSource;

    References(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the ids out of the document; what the caller may not see is left as the document itself words it. */
    PlanExport.References takenOutOf(ObjectNode plan) {
        PlanReference parent = null;
        var bases = new ArrayList<BasisReference>();
        try (var connection = dataSource.getConnection()) {
            var id = plan.remove(PARENT);
            if (id != null) parent = named(connection, id.asText()).orElse(null);
            for (var basis : plan.path(BASES)) {
                var of = ((ObjectNode) basis).remove("plan");
                if (of == null) continue;
                var order = basis.path("order").asInt();
                named(connection, of.asText()).ifPresent(found -> bases.add(new BasisReference(order, found)));
            }
            return new PlanExport.References(parent, bases, UpperTargetNames.takenOutOf(connection, plan));
        } catch (SQLException e) {
            throw new IllegalStateException("plans not readable", e);
        }
    }

    /**
     * Puts the ids of this system in.
     *
     * @param all whether a plan that is not here is a flaw; otherwise it is only worded
     */
    void putInto(ObjectNode plan, PlanExport.References references, boolean all) {
        if (references == null) return;
        var flaws = new Flaws();
        try (var connection = dataSource.getConnection()) {
            if (references.parentPlan() != null) {
                var at = "#/references/parentPlan";
                flaws.when(plan.has(PARENT), at, ExchangeRefusal.REFERENCE_TWICE);
                var id = id(connection, references.parentPlan());
                flaws.when(all && id.isEmpty(), at, ExchangeRefusal.REFERENCE_UNKNOWN);
                id.ifPresent(found -> plan.put(PARENT, found.toString()));
            }
            for (var i = 0; i < references.legalBases().size(); i++) {
                var at = "#/references/legalBases/" + i;
                var reference = references.legalBases().get(i);
                var basis = basis(plan, reference.order());
                if (flaws.when(basis.isEmpty(), at + "/order", Request.INVALID_VALUE)) continue;
                flaws.when(basis.get().has("plan"), at, ExchangeRefusal.REFERENCE_TWICE);
                var id = id(connection, reference.plan());
                flaws.when(all && id.isEmpty(), at + "/plan", ExchangeRefusal.REFERENCE_UNKNOWN);
                id.ifPresent(found -> basis.get().put("plan", found.toString()));
            }
            UpperTargetNames.putInto(connection, plan, references.targets(), all, flaws);
        } catch (SQLException e) {
            throw new IllegalStateException("plans not readable", e);
        }
        flaws.refuse();
    }

    private static Optional<ObjectNode> basis(ObjectNode plan, int order) {
        for (var basis : plan.path(BASES)) {
            if (basis.path("order").asInt() == order) return Optional.of((ObjectNode) basis);
        }
        return Optional.empty();
    }

    private static Optional<PlanReference> named(Connection connection, String id) throws SQLException {
        return Sql.first(
                connection,
                "SELECT number, issuer, signed_on FROM plan WHERE id = ?",
                row -> new PlanReference(
                        row.getString("number"), row.getString("issuer"), row.getObject("signed_on", LocalDate.class)),
                UUID.fromString(id));
    }

    private static Optional<UUID> id(Connection connection, PlanReference reference) throws SQLException {
        List<Object> key = new ArrayList<>(List.of(reference.number(), reference.issuer()));
        if (reference.signedOn() != null) key.add(reference.signedOn());
        return Sql.first(
                connection,
                "SELECT id FROM plan WHERE number = ? AND issuer = ? AND signed_on "
                        + (reference.signedOn() == null ? "IS NULL" : "= ?"),
                row -> row.getObject("id", UUID.class),
                key.toArray());
    }
}
