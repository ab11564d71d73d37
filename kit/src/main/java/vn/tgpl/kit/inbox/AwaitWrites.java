package vn.tgpl.kit.inbox;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** A write that follows a write to another service waits until that one is known here, five seconds at most. */
@Singleton
public class AwaitWrites {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Arrivals arrivals;

    AwaitWrites(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @ServerRequestFilter
    public void await(ContainerRequestContext request) {
        var header = request.getHeaderString(ConsistencyToken.HEADER);
        if (header == null || request.getMethod().equals(HttpMethod.GET)) return;
        if (!arrivals.await(ConsistencyToken.parse(header), LIMIT)) throw new Refusal(Request.REPLICA_BEHIND);
    }
}
