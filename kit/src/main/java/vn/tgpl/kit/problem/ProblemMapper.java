package vn.tgpl.kit.problem;

import static java.lang.System.Logger.Level.ERROR;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure leaves as one kind of body, the framework's own answers included. */
@Singleton
public class ProblemMapper {
    /** Connections, shutdown, resources; and serialisation failures and deadlocks, which the next attempt avoids. */
    private static final Pattern PASSING = Pattern.compile("08|53|57P|40|55P03");

    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    private final HttpServerRequest request;
    private final CurrentIdentityAssociation identity;

    ProblemMapper(HttpServerRequest request, CurrentIdentityAssociation identity) {
        this.request = request;
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        return answer(Violations.refusal(invalid.getConstraintViolations()));
    }

    /** No token, or one that is none of ours, expired, for somebody else or tampered with; which, is not told. */
    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException refused) {
        if (issuerUnreachable(refused)) {
            LOG.log(ERROR, "issuer unreachable: {0}", refused.getClass().getSimpleName());
            return answer(new Refusal(Request.ISSUER_UNREACHABLE));
        }
        return answer(new Refusal(Request.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    public Response notPermitted(ForbiddenException refused) {
        return answer(new Refusal(Request.NOT_PERMITTED));
    }

    /** The framework looks for the operation before it asks who wants it: that is told to who is signed in only. */
    @ServerExceptionMapper
    public Uni<Response> framework(WebApplicationException refused) {
        if (!request.path().startsWith("/api/")) return Uni.createFrom().item(known(refused));
        return identity.getDeferredIdentity()
                .map(who -> who.isAnonymous() ? unauthenticated(new UnauthorizedException()) : known(refused))
                .onFailure(SecurityException.class)
                .recoverWithItem(refusal -> unauthenticated((SecurityException) refusal))
                .onFailure()
                .recoverWithItem(this::unexpected);
    }

    private Response known(WebApplicationException refused) {
        if (refused.getCause() instanceof Refusal refusal) return answer(refusal);
        var response = refused.getResponse();
        if (response.getStatus() < 400) return response;
        if (response.getStatus() >= 500) return unexpected(refused);
        return answer(new Refusal(Request.ofStatus(response.getStatus())));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        var causes = new LinkedHashSet<Throwable>();
        collect(failure, causes);
        for (var cause : causes) {
            if (cause instanceof Refusal refusal) return answer(refusal);
            if (cause instanceof OIDCException) return answer(new Refusal(Request.ISSUER_UNREACHABLE));
            // the sender has gone away in the middle of it: nobody reads this
            if (cause instanceof HttpClosedException) return answer(new Refusal(Request.BAD_REQUEST));
            if (outOfReach(cause)) {
                LOG.log(ERROR, "database unavailable: {0}", names(causes));
                return answer(new Refusal(Request.DATABASE_UNAVAILABLE));
            }
        }
        // The stack only: a message may quote what was sent, such as the values of a row that broke a constraint.
        var where = new IllegalStateException(names(causes));
        where.setStackTrace(failure.getStackTrace());
        var trace = Trace.id(request);
        LOG.log(ERROR, "unexpected failure, trace " + trace, where);
        return answer(new Refusal(Request.INTERNAL), trace);
    }

    /** No keys were ever got, or a new one cannot be got: it says nothing about the token. */
    private static boolean issuerUnreachable(Throwable failure) {
        var causes = new LinkedHashSet<Throwable>();
        collect(failure, causes);
        return causes.stream()
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof io.smallrye.mutiny.TimeoutException);
    }

    /** A failed commit hides its cause among the suppressed ones. */
    private static void collect(Throwable failure, Set<Throwable> causes) {
        if (failure == null || !causes.add(failure)) return;
        collect(failure.getCause(), causes);
        for (var suppressed : failure.getSuppressed()) collect(suppressed, causes);
    }

    private static String names(Set<Throwable> causes) {
        return causes.stream()
                .map(cause -> cause instanceof SQLException sql
                        ? "SQLState " + sql.getSQLState()
                        : cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    /**
     * Connection lost or refused, server shutting down or starting, pool exhausted; or a commit that got no answer, of
     * which nobody knows whether it took place: the client may repeat it with its Idempotency-Key.
     */
    private static boolean outOfReach(Throwable cause) {
        return switch (cause) {
            case RollbackException commit -> true;
            case SystemException transaction -> true;
            case SQLException sql -> {
                var state = sql.getSQLState();
                yield state == null || PASSING.matcher(state).lookingAt();
            }
            default -> false;
        };
    }

    private Response answer(Refusal refusal) {
        return answer(refusal, Trace.id(request));
    }

    private Response answer(Refusal refusal, String trace) {
        var status = refusal.reason().status();
        var problem = Problem.of(refusal, ProblemTexts.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), trace);
        var response = Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
        if (status == 405) response.header(HttpHeaders.ALLOW, AllowedMethods.at(request.path()));
        // what was not read of the body must not be taken for the next request
        if (status == 413) response.header("Connection", "close");
        if (status == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (status == 503) response.header("Retry-After", "1");
        return response.build();
    }
}
