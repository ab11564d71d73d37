package vn.tgpl.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import vn.tgpl.gateway.problem.Problem;

/** The caller's id for a request where it is well formed, else a new one. It is no secret, so any dice will do. */
final class RequestId {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RequestId() {}

    static String of(HttpServerRequest request) {
        var id = request.getHeader(Problem.ID_HEADER);
        if (id != null && WELL_FORMED.matcher(id).matches()) return id;
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xf000L | VERSION_4, random.nextLong() >>> 2 | VARIANT).toString();
    }
}
