package vn.tgpl.gateway.route;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which headers cross the gateway. */
final class Headers {
    private static final int LONG = 128;
    private static final CharSequence DEPRECATION = HttpHeaders.createOptimized("deprecation");

    /** They speak of one connection only (RFC 9110 §7.6.1). */
    private static final List<String> HOP_BY_HOP = List.of(
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

    /** They speak for the gateway: from outside they are lies. Host and framing are set anew for the next connection. */
    private static final Set<String> NOT_INWARDS =
            hopByHopAnd("host", "expect", "content-length", "forwarded", "x-real-ip", "x-request-id");

    /** The gateway says these itself. */
    private static final Set<String> NOT_OUTWARDS = hopByHopAnd(
            "x-request-id",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "content-security-policy",
            "strict-transport-security",
            "ratelimit",
            "ratelimit-policy");

    private static final String[] NOT_INWARDS_FAMILIES = {"x-forwarded-", "x-original-", "x-rewrite-"};

    private Headers() {}

    private static Set<String> hopByHopAnd(String... more) {
        var names = anyCase();
        names.addAll(HOP_BY_HOP);
        names.addAll(List.of(more));
        return names;
    }

    private static Set<String> anyCase() {
        return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** The caller's own headers. */
    static void inwards(MultiMap from, MultiMap to) {
        var named = named(from);
        for (var header : from) {
            var name = header.getKey();
            if (NOT_INWARDS.contains(name) || named.contains(name) || familiar(name)) continue;
            to.add(name, bytes(header.getValue()));
        }
    }

    /** Of a token as long as most are, character by character took a tenth of the whole call. */
    private static CharSequence bytes(String value) {
        return value.length() < LONG ? value : new AsciiString(value.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    /** The service's headers, except what the gateway has said. */
    static void outwards(MultiMap from, MultiMap to) {
        var named = named(from);
        var dated = to.contains(DEPRECATION);
        if (from.contains(HttpHeaders.CACHE_CONTROL)) to.remove(HttpHeaders.CACHE_CONTROL);
        for (var header : from) {
            var name = header.getKey();
            // Which pages may call is the gateway's to say.
            var foreign = NOT_OUTWARDS.contains(name) || begins(name, "access-control-");
            if (foreign || named.contains(name)) continue;
            if (dated && (name.equalsIgnoreCase("deprecation") || name.equalsIgnoreCase("sunset"))) continue;
            to.add(name, header.getValue());
        }
    }

    /** Those that {@code Connection} declares to be of this connection only. */
    private static Set<String> named(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) return Set.of();
        var names = anyCase();
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : value.split(",")) names.add(name.strip());
        }
        return names;
    }

    private static boolean familiar(String name) {
        if (!begins(name, "x-")) return false;
        for (var family : NOT_INWARDS_FAMILIES) {
            if (begins(name, family)) return true;
        }
        return false;
    }

    private static boolean begins(String name, String start) {
        return name.regionMatches(true, 0, start, 0, start.length());
    }
}
