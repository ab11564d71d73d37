package vn.tgpl.reporting.answer;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kit.access.ConsistencyToken.Seen;
import vn.tgpl.kit.inbox.Arrivals;
import vn.tgpl.kit.sql.Sql;

/** A report asked with the token of a write waits for it; after five seconds it says plainly that it is not there. */
@Singleton
public class ReadYourWrites {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Arrivals arrivals;
    private final AgroalDataSource dataSource;

    /** Where it stands: which writes are missing, and how far the ledger is. */
    record NotYet(boolean arrived, List<Seen> missing, long position, long generation) {}

    ReadYourWrites(Arrivals arrivals, AgroalDataSource dataSource) {
        this.arrivals = arrivals;
        this.dataSource = dataSource;
    }

    @ServerRequestFilter
    public Response await(ContainerRequestContext request) {
        var header = request.getHeaderString(ConsistencyToken.HEADER);
        if (header == null) return null;
        var missing = arrivals.missing(ConsistencyToken.parse(header), LIMIT);
        if (missing.isEmpty()) return null;
        return Response.accepted(notYet(missing))
                .type(MediaType.APPLICATION_JSON)
                .header("Retry-After", "1")
                .build();
    }

    private NotYet notYet(List<Seen> missing) {
        try (var connection = dataSource.getConnection()) {
            return Sql.first(
                            connection,
                            "SELECT position, generation FROM ledger",
                            row -> new NotYet(false, missing, row.getLong("position"), row.getLong("generation")))
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("ledger not readable", e);
        }
    }
}
