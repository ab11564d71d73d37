package vn.tgpl.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Which headers cross the gateway. */
final class Headers {
    /** They speak of one connection only (RFC 9110 §7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** They speak for the gateway: from outside they are lies. */
    private static final List<String> GATEWAYS_OWN =
            List.of("forwarded", "x-forwarded-", "x-real-ip", "x-original-", "x-rewrite-", "x-request-id");

    private Headers() {}

    /** The caller's own headers; host and framing are set anew for the next connection. */
    static void inwards(MultiMap from, MultiMap to) {
        var skipped = connectionHeaders(from);
        skipped.addAll(Set.of("host", "expect", "content-length"));
        copy(from, to, name -> !skipped.contains(name) && GATEWAYS_OWN.stream().noneMatch(name::startsWith));
    }

    /** The service's headers; what the gateway has already set stays. */
    static void outwards(MultiMap from, MultiMap to) {
        var skipped = connectionHeaders(from);
        to.names().forEach(name -> skipped.add(name.toLowerCase(Locale.ROOT)));
        copy(from, to, name -> !skipped.contains(name));
    }

    private static Set<String> connectionHeaders(MultiMap headers) {
        var names = new HashSet<>(HOP_BY_HOP);
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : value.split(",")) names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static void copy(MultiMap from, MultiMap to, Predicate<String> wanted) {
        for (var header : from) {
            if (wanted.test(header.getKey().toLowerCase(Locale.ROOT))) to.add(header.getKey(), header.getValue());
        }
    }
}
