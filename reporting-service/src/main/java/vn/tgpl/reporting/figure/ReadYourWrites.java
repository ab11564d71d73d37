package vn.tgpl.reporting.figure;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kit.inbox.Arrivals;

/** A report asked with the token of a write waits for it; after five seconds it says plainly that it is not there. */
@Singleton
public class ReadYourWrites {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Arrivals arrivals;

    ReadYourWrites(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @ServerRequestFilter
    public Response await(ContainerRequestContext request) {
        var header = request.getHeaderString(ConsistencyToken.HEADER);
        if (header == null || arrivals.await(ConsistencyToken.parse(header), LIMIT)) return null;
        return Response.accepted(Map.of("arrived", false))
                .type(MediaType.APPLICATION_JSON)
                .header("Retry-After", "1")
                .build();
    }
}
