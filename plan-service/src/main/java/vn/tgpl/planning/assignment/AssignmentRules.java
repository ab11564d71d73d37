package vn.tgpl.planning.assignment;

import static vn.tgpl.planning.assignment.AssignmentRefusal.ASSIGNMENT_FIXED;
import static vn.tgpl.planning.assignment.AssignmentRefusal.LAST_NATION_ASSIGNMENT;
import static vn.tgpl.planning.assignment.AssignmentRefusal.NOT_A_PROVINCE;
import static vn.tgpl.planning.assignment.AssignmentRefusal.NOT_OF_THIS_SCOPE;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.organisation.Organisations;
import vn.tgpl.planning.unit.Units;

/** What must be true of an assignment beyond its shape. */
@ApplicationScoped
class AssignmentRules {
    private final Assignments assignments;
    private final Units units;
    private final Organisations organisations;
    private final AgroalDataSource dataSource;
    private final Clock clock;

    AssignmentRules(
            Assignments assignments,
            Units units,
            Organisations organisations,
            AgroalDataSource dataSource,
            Clock clock) {
        this.assignments = assignments;
        this.units = units;
        this.organisations = organisations;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void check(AssignmentBody body) {
        assignments.requireNation();
        var flaws = new Flaws();
        definition(flaws, body);
        flaws.refuse();
    }

    void check(AssignmentBody body, Assignment now) {
        var flaws = new Flaws();
        flaws.when(!body.subject().equals(now.subject), "#/subject", ASSIGNMENT_FIXED);
        flaws.when(!body.scope().equals(now.scope.name()), "#/scope", ASSIGNMENT_FIXED);
        definition(flaws, body);
        flaws.refuse();
        requireSomebodyLeft(body, now);
    }

    private void definition(Flaws flaws, AssignmentBody body) {
        var from = body.validFrom();
        flaws.when(body.validTo() != null && body.validTo().isBefore(from), "#/validTo", Request.ENDS_BEFORE_START);
        if (flaws.when(!AssignmentScope.knows(body.scope()), "#/scope", Request.UNKNOWN_CODE)) return;
        var scope = AssignmentScope.valueOf(body.scope());
        if (place(flaws, "#/unit", body.unit(), scope == AssignmentScope.PROVINCE)) {
            units.check(flaws, "#/unit", body.unit(), from);
            flaws.when(units.isNoProvince(body.unit(), from), "#/unit", NOT_A_PROVINCE);
        }
        if (place(flaws, "#/organisation", body.organisation(), scope == AssignmentScope.ORGANISATION)) {
            organisations.check(flaws, "#/organisation", body.organisation(), from);
        }
    }

    /** Whether there is a code to look up. */
    private static boolean place(Flaws flaws, String pointer, String code, boolean ofThisScope) {
        if (!ofThisScope) {
            flaws.when(code != null, pointer, NOT_OF_THIS_SCOPE);
            return false;
        }
        return !flaws.when(code == null, pointer, Request.REQUIRED);
    }

    /** Nobody may lock everybody out: without one for the nation the register is nobody's any more. */
    private void requireSomebodyLeft(AssignmentBody body, Assignment now) {
        if (now.scope != AssignmentScope.NATION) return;
        var today = LocalDate.now(clock);
        var begun = !body.validFrom().isAfter(today);
        if (begun && body.validTo() == null) return;
        oneAtATime();
        // the day from which it no longer, or not yet, holds
        var from = begun && !body.validTo().isBefore(today) ? body.validTo().plusDays(1) : today;
        if (!assignments.othersHoldTheNation(now, from)) throw Refusal.at("#/validTo", LAST_NATION_ASSIGNMENT);
    }

    /** Until commit: two who end each other's at the same moment would each see the other's still open. */
    private void oneAtATime() {
        try (var connection = dataSource.getConnection()) {
            Sql.first(
                    connection,
                    "SELECT pg_advisory_xact_lock(hashtextextended('assignments for the nation', 0))",
                    row -> true);
        } catch (SQLException e) {
            throw new IllegalStateException("register not lockable", e);
        }
    }
}
