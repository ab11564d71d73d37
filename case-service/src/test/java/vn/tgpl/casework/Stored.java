package vn.tgpl.casework;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import vn.tgpl.kit.territory.Scopes;

/** What the database holds: every row and every published version. */
public final class Stored {
    private static final String EVERYTHING = """
            SELECT (SELECT count(*) || '/' || coalesce(sum(version), 0) FROM request) || ' '
                || (SELECT count(*) || '/' || coalesce(sum(version), 0) FROM legal_case) || ' '
                || (SELECT coalesce(sum(last), 0) FROM case_ledger) || ' '
                || (SELECT count(*) || '/' || coalesce(sum(seq), 0) FROM fact_source) || ' '
                || (SELECT count(*) FROM idempotency)
            """;

    private Stored() {}

    /** The answer, which must have changed nothing. */
    public static <T> T unchanged(Supplier<T> attempt) {
        var before = text(EVERYTHING);
        var answer = attempt.get();
        Assertions.assertEquals(before, text(EVERYTHING));
        return answer;
    }

    public static String text(String query) {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // outside of a scope there are no requests and no cases
            Scopes.enterNation(connection);
            try (var row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
