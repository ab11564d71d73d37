package vn.tgpl.kit.audit;

import static java.lang.System.Logger.Level.ERROR;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.kit.problem.Problem;

/**
 * Enters each denied access in the audit trail before the refusal is answered: nobody signed in, not permitted, or no
 * such thing, which is also the answer for what lies outside one's territory.
 */
@Singleton
public class DeniedAccess {
    private static final System.Logger LOG = System.getLogger(DeniedAccess.class.getName());
    private static final Set<Integer> DENIALS = Set.of(401, 403, 404);

    /** A path is the sender's own word: of what they wrote in it only ids are kept. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Audit audit;
    private final Who who;

    DeniedAccess(Audit audit, Who who) {
        this.audit = audit;
        this.who = who;
    }

    @ServerResponseFilter
    public Uni<Void> enter(ContainerResponseContext response, ResourceInfo resource, HttpServerRequest request) {
        var method = resource == null ? null : resource.getResourceMethod();
        // what no operation is behind was no access to anything
        if (method == null || !DENIALS.contains(response.getStatus()))
            return Uni.createFrom().nullItem();
        var operation = method.getAnnotation(Operation.class);
        var anonymous = response.getStatus() == 401;
        var entry = new Audit.Entry(
                anonymous ? null : who.subject(),
                anonymous ? null : who.client(),
                operation == null ? method.getName() : operation.operationId(),
                object(resource, request.path()),
                "DENIED",
                response.getEntity() instanceof Problem problem ? problem.code() : "HTTP_" + response.getStatus());
        return Uni.createFrom()
                .<Void>item(() -> {
                    try {
                        audit.denied(entry);
                    } catch (SQLException e) {
                        // refused it is all the same
                        LOG.log(ERROR, "denied access not entered in the audit trail: SQLState {0}", e.getSQLState());
                    }
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The operation's own address with the ids that stood in it. */
    private static String object(ResourceInfo resource, String path) {
        var type = resource.getResourceClass().getAnnotation(Path.class);
        var method = resource.getResourceMethod().getAnnotation(Path.class);
        var template = (type == null ? "" : type.value()) + (method == null ? "" : "/" + method.value());
        var names = template.split("/");
        var sent = path.split("/");
        for (var i = 0; i < names.length && i < sent.length; i++) {
            if (names[i].startsWith("{") && ID.matcher(sent[i]).matches()) names[i] = sent[i];
        }
        return String.join("/", names).replaceFirst("^/api/v1/", "");
    }
}
