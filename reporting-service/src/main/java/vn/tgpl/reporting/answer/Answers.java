package vn.tgpl.reporting.answer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.kit.territory.Scopes;
import vn.tgpl.reporting.figure.Nationwide;

/** One consistent look at the database per answer, within the caller's scope; 304 for who has the answer already. */
@ApplicationScoped
public class Answers {
    private final AgroalDataSource dataSource;
    private final Scopes scopes;
    private final Bases bases;
    private final Clock clock;

    Answers(AgroalDataSource dataSource, Scopes scopes, Bases bases, Clock clock) {
        this.dataSource = dataSource;
        this.scopes = scopes;
        this.bases = bases;
        this.clock = clock;
    }

    @FunctionalInterface
    public interface Answer<T> {
        T give(Connection connection, Scope scope, Moment moment, Basis basis) throws SQLException;
    }

    public <T> RestResponse<T> give(
            LocalDate asOf, Instant knownAt, UriInfo uri, HttpHeaders headers, Answer<T> answer) {
        var asked = Moment.of(asOf, knownAt, clock);
        return look((connection, scope) -> {
            var moment = Nationwide.read(connection, scope, () -> bases.settled(connection, asked));
            var basis = Nationwide.read(connection, scope, () -> bases.of(connection, moment));
            var tag = tag(connection, uri, scope, basis);
            if (Objects.equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                return answered(ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED), tag);
            }
            return answered(ResponseBuilder.ok(answer.give(connection, scope, moment, basis)), tag);
        });
    }

    /** To a question in a body: nobody keeps the answer. */
    public <T> RestResponse<T> once(LocalDate asOf, Instant knownAt, Answer<T> answer) {
        var moment = Moment.of(asOf, knownAt, clock);
        return look((connection, scope) -> {
            var basis = Nationwide.read(connection, scope, () -> bases.of(connection, moment));
            return ResponseBuilder.ok(answer.give(connection, scope, moment, basis))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    @FunctionalInterface
    private interface Look<T> {
        RestResponse<T> at(Connection connection, Scope scope) throws SQLException;
    }

    private <T> RestResponse<T> look(Look<T> look) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sql.update(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                return look.at(connection, scopes.enter(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ledger not readable", e);
        }
    }

    /** It is an answer to this caller: nobody else may be given it out of a cache. */
    private static <T> RestResponse<T> answered(ResponseBuilder<T> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    /** Generation, changes applied so far, and the question, with the scope, and its day when it asks about today. */
    private static String tag(Connection connection, UriInfo uri, Scope scope, Basis basis) throws SQLException {
        var change = Sql.first(connection, "SELECT change FROM ledger", row -> row.getLong(1))
                .orElseThrow();
        var question = Objects.hash(uri.getRequestUri().toString(), scope, basis.asOf(), basis.complete());
        return "W/\"" + basis.generation() + "-" + change + "-" + Integer.toHexString(question) + "\"";
    }
}
