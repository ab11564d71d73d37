package vn.tgpl.planning.assignment;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scopes;

/**
 * Somebody has to be able to make the first entry, and the next one when all others have lost the register: whoever is named
 * by the installation holds the nation when the service starts.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    private final AgroalDataSource dataSource;
    private final Assignments assignments;
    private final Clock clock;
    private final Optional<String> subject;

    FirstAdministrator(
            AgroalDataSource dataSource,
            Assignments assignments,
            Clock clock,
            @ConfigProperty(name = "tgpl.access.first-administrator") Optional<String> subject) {
        this.dataSource = dataSource;
        this.assignments = assignments;
        this.clock = clock;
        this.subject = subject;
    }

    @Transactional
    @ActivateRequestContext
    void install(@Observes StartupEvent started) throws SQLException {
        if (subject.isEmpty()) return;
        enter();
        if (assignments.count("subject = ?1 and scope = ?2 and validTo is null", subject.get(), AssignmentScope.NATION)
                > 0) {
            return;
        }
        var nation = new AssignmentBody(
                subject.get(), AssignmentScope.NATION.name(), null, null, LocalDate.now(clock), null, null);
        assignments.save(new Assignment(nation), Change.CHANGED);
        LOG.log(Level.INFO, "The first administrator is assigned to the nation");
    }

    /** One replica at a time, until commit: the next one finds it done. */
    private void enter() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Scopes.enterNation(connection);
            Sql.first(
                    connection,
                    "SELECT pg_advisory_xact_lock(hashtextextended('first administrator', 0))",
                    row -> true);
        }
    }
}
