package vn.tgpl.reporting.figure;

import java.sql.Connection;
import java.sql.SQLException;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.kit.territory.Scopes;

/** What adds up over everybody's facts, after it was decided that the caller may know the sum; never for the facts. */
public final class Nationwide {
    private Nationwide() {}

    @FunctionalInterface
    public interface Reading<T> {
        T read() throws SQLException;
    }

    /** When it fails the transaction ends, and with it the scope that was entered. */
    public static <T> T read(Connection connection, Scope scope, Reading<T> reading) throws SQLException {
        if (scope.nation()) return reading.read();
        Scopes.enterNation(connection);
        var answer = reading.read();
        Scopes.leaveNation(connection);
        return answer;
    }
}
