package vn.tgpl.planning.version;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;

/** The isolation of a transaction is chosen before its first query, and that is the one that enters the scope. */
@OneMoment
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class HoldOneMoment {
    private static final ScopedValue<Boolean> WANTED = ScopedValue.newInstance();

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        return ScopedValue.where(WANTED, true).call(invocation::proceed);
    }

    @ApplicationScoped
    static class AtBegin {
        private final AgroalDataSource dataSource;

        AtBegin(AgroalDataSource dataSource) {
            this.dataSource = dataSource;
        }

        /** Before all other observers, which query. */
        void begun(@Observes @Priority(0) @Initialized(TransactionScoped.class) Object transaction)
                throws SQLException {
            if (!WANTED.isBound()) return;
            // enlisted in the transaction: closing gives it back only
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
        }
    }
}
