package vn.tgpl.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.kit.sql.Sql;

/**
 * The audit trail (nhật ký kiểm toán) of this service: who did what, or was refused it. Ids and codes only, never a
 * value. Writes are entered in their own transaction, as its last statements: the chain is locked only while it commits.
 */
@ApplicationScoped
public class Audit {
    private static final String APPEND = "SELECT audit_append(?, ?, ?, ?, ?, ?)";
    private static final String APPEND_MANY = "SELECT audit_append_many(?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Who who;
    private final String service;

    /** @param actor null for nobody, that is without a valid token */
    record Entry(String actor, String client, String action, String object, String decision, String reason) {}

    Audit(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            Who who,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.who = who;
        this.service = service;
    }

    /** Enters a write in the transaction at hand: either both stand or none. */
    public void wrote(String action, String object) {
        var subject = who.subject();
        // what the service installs by itself has no subject
        var entry = new Entry(subject == null ? service : subject, who.client(), action, object, "ALLOWED", null);
        if (transaction.getResource(Audit.class) instanceof Entries entries) {
            entries.list.add(entry);
            return;
        }
        var entries = new Entries();
        entries.list.add(entry);
        transaction.putResource(Audit.class, entries);
        transaction.registerInterposedSynchronization(entries);
    }

    /** Enters a refusal, in a transaction of its own. */
    void denied(Entry entry) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            append(connection, List.of(entry));
        }
    }

    private static void append(Connection connection, List<Entry> entries) throws SQLException {
        if (entries.size() > 1) {
            Sql.first(
                    connection,
                    APPEND_MANY,
                    row -> true,
                    column(entries, Entry::actor),
                    column(entries, Entry::client),
                    column(entries, Entry::action),
                    column(entries, Entry::object),
                    column(entries, Entry::decision),
                    column(entries, Entry::reason));
            return;
        }
        try (var statement = connection.prepareStatement(APPEND)) {
            for (var entry : entries) {
                statement.setString(1, entry.actor());
                statement.setString(2, entry.client());
                statement.setString(3, entry.action());
                statement.setString(4, entry.object());
                statement.setString(5, entry.decision());
                statement.setString(6, entry.reason());
                statement.execute();
            }
        }
    }

    private static Object column(List<Entry> entries, Function<Entry, String> part) {
        return Sql.texts(entries.stream().map(part).toList());
    }

    private final class Entries implements Synchronization {
        private final List<Entry> list = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) return;
            try (var connection = dataSource.getConnection()) {
                append(connection, list);
            } catch (SQLException e) {
                // no entry, no write
                throw new IllegalStateException("audit not writable", e);
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
