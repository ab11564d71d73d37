package vn.tgpl.kit.web;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** 201 with the address of the new thing and its first view. */
public final class Created {
    private Created() {}

    public static <V extends Versioned> RestResponse<V> at(String path, Object id, V view) {
        return RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/" + path + "/" + id))
                .entity(view)
                .build();
    }
}
