package vn.tgpl.kit.access;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.tgpl.kit.web.Versioned;

/** Every view carries its version as ETag, every write a token to wait for it elsewhere. */
@Singleton
public class WriteHeaders {
    private final Caller caller;

    WriteHeaders(Caller caller) {
        this.caller = caller;
    }

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned view) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + view.version() + "\"");
        }
        var token = response.getStatus() < 300 ? caller.token() : null;
        if (token != null) response.getHeaders().putSingle(ConsistencyToken.HEADER, token.toString());
    }
}
