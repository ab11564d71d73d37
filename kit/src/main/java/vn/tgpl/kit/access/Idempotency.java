package vn.tgpl.kit.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.kit.json.RawBody;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.territory.Scopes;
import vn.tgpl.kit.territory.TerritoryRefusal;
import vn.tgpl.kit.web.Versioned;

/**
 * Keeps the answer to a POST beside what it wrote, in the same transaction. A key holds for 48 hours: the same request
 * gets the stored answer if its sender may still see it, another one 422, one that is still under way 409. Keys are
 * each sender's own.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class Idempotency {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final AgroalDataSource dataSource;
    private final HttpServerRequest request;
    private final RawBody body;
    private final Caller caller;
    private final Who who;
    private final Scopes scopes;
    private final ObjectMapper json;

    Idempotency(
            AgroalDataSource dataSource,
            HttpServerRequest request,
            RawBody body,
            Caller caller,
            Who who,
            Scopes scopes,
            ObjectMapper json) {
        this.dataSource = dataSource;
        this.request = request;
        this.body = body;
        this.caller = caller;
        this.who = who;
        this.scopes = scopes;
        this.json = json;
    }

    @AroundInvoke
    Object answerOnce(InvocationContext invocation) throws Exception {
        var key = request.getHeader(HEADER);
        if (key == null) throw Refusal.parameter(HEADER, Request.IDEMPOTENCY_KEY_REQUIRED);
        if (!KEY.matcher(key).matches()) throw Refusal.parameter(HEADER, Request.BAD_HEADER);
        // enlisted in the transaction at hand: closing gives it back, committing is the transaction's
        try (var connection = dataSource.getConnection()) {
            lock(connection, key);
            replay(connection, key);
            var result = invocation.proceed();
            keep(connection, key, result);
            return result;
        }
    }

    private void lock(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT pg_try_advisory_xact_lock(hashtextextended('idempotency ' || ? || ' ' || ?, 0))")) {
            statement.setString(1, who.subject());
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) throw new Refusal(Request.KEY_IN_PROGRESS);
            }
        }
    }

    private void replay(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT request_hash, status, location, etag, token, body, territory, organisation FROM idempotency"
                        + " WHERE subject = ? AND key = ?")) {
            statement.setString(1, who.subject());
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                if (!row.next()) return;
                if (!Arrays.equals(row.getBytes("request_hash"), requestHash())) throw new Refusal(Request.KEY_REUSED);
                authoriseAgain(row);
                throw new WebApplicationException(Response.status(row.getInt("status"))
                        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .header(HttpHeaders.LOCATION, row.getString("location"))
                        .header(HttpHeaders.ETAG, row.getString("etag"))
                        .header(ConsistencyToken.HEADER, row.getString("token"))
                        .header("Idempotency-Replayed", "true")
                        .entity(row.getString("body"))
                        .build());
            }
        }
    }

    /** Who has moved on since does not get the answer of then. */
    private void authoriseAgain(ResultSet row) throws SQLException {
        var territory = row.getObject("territory", UUID.class);
        var organisation = row.getString("organisation");
        if (territory == null && organisation == null) return;
        if (!scopes.now().within(territory, organisation)) throw new Refusal(TerritoryRefusal.OUTSIDE_TERRITORY);
    }

    private void keep(Connection connection, String key, Object result) throws Exception {
        var response = result instanceof RestResponse<?> full ? full : RestResponse.ok(result);
        var view = response.getEntity();
        try (var statement = connection.prepareStatement("""
                INSERT INTO idempotency
                    (key, request_hash, status, location, etag, token, body, subject, territory, organisation)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setString(1, key);
            statement.setBytes(2, requestHash());
            statement.setInt(3, response.getStatus());
            statement.setString(4, response.getHeaderString(HttpHeaders.LOCATION));
            statement.setString(5, view instanceof Versioned versioned ? "\"" + versioned.version() + "\"" : null);
            statement.setString(
                    6, caller.token() == null ? null : caller.token().toString());
            statement.setString(7, json.writeValueAsString(view));
            statement.setString(8, who.subject());
            statement.setObject(9, caller.territory());
            statement.setString(10, caller.organisation());
            statement.executeUpdate();
        }
    }

    /** What makes it the same request: where it goes and what it carries. */
    private byte[] requestHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body.sha256());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
