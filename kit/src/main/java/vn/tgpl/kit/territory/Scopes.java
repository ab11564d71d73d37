package vn.tgpl.kit.territory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.sql.Sql;

/**
 * Tells PostgreSQL at the start of each transaction whose it is: what is not theirs does not exist for its queries
 * (row-level security), whatever the code asks.
 */
@ApplicationScoped
public class Scopes {
    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;
    private final Who who;
    private final Clock clock;
    private final Duration lasts;

    private record Entered(boolean fresh, Scope scope) {}

    Scopes(
            AgroalDataSource dataSource,
            TransactionManager transactions,
            Who who,
            Clock clock,
            @ConfigProperty(name = "tgpl.access.last-known-scope-holds") Duration lasts) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.who = who;
        this.clock = clock;
        this.lasts = lasts;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws SQLException, SystemException {
        // work of the service itself, at start or by the clock, sees nothing that has a territory
        if (!Arc.container().requestContext().isActive()) return;
        try {
            if (who.subject() != null) enterCurrent();
        } catch (SQLException | RuntimeException e) {
            // whoever begins it gets no chance to end it: it would wait on this thread for the next request
            transactions.rollback();
            throw e;
        }
    }

    private void enterCurrent() throws SQLException {
        // enlisted in the transaction: closing gives it back only
        try (var connection = dataSource.getConnection()) {
            current().enter(enter(connection));
        }
    }

    /**
     * The caller's scope, put on the transaction of this connection. 403 without an assignment, 503 when the register
     * has not been heard of for too long.
     */
    public Scope enter(Connection transaction) throws SQLException {
        var entered = Sql.first(
                        transaction,
                        """
                        SELECT coalesce(access_known_at() > clock_timestamp() - make_interval(secs => ?), false) AS fresh, s.*
                        FROM enter_scope(?, ?) AS s
                        """,
                        row -> new Entered(
                                row.getBoolean("fresh"),
                                new Scope(
                                        row.getBoolean("nation"),
                                        set(row, "territories"),
                                        set(row, "organisations"),
                                        set(row, "home"))),
                        lasts.toMillis() / 1000.0,
                        who.subject(),
                        LocalDate.now(clock))
                .orElseThrow();
        if (!entered.fresh()) throw new Refusal(TerritoryRefusal.SCOPE_STALE);
        if (!entered.scope().assigned()) throw new Refusal(TerritoryRefusal.NO_ASSIGNMENT);
        return entered.scope();
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<T> set(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((T[]) row.getArray(column).getArray()));
    }

    /** For what the service does by itself across all territories, such as moving things of a merged province. */
    public static void enterNation(Connection transaction) throws SQLException {
        Sql.first(transaction, "SELECT set_config('tgpl.nation', 'true', true)", row -> true);
    }

    /** Back to what the caller's own scope lets through, for what follows in a transaction that had entered the nation. */
    public static void leaveNation(Connection transaction) throws SQLException {
        Sql.first(transaction, "SELECT set_config('tgpl.nation', 'false', true)", row -> true);
    }

    public Scope now() {
        return current().scope();
    }

    private static Current current() {
        return Arc.container().instance(Current.class).get();
    }
}
