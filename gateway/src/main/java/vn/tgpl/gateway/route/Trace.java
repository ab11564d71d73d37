package vn.tgpl.gateway.route;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The trace a call belongs to (W3C Trace Context): the caller's, or a new one. */
final class Trace {
    private static final CharSequence PARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence STATE = HttpHeaders.createOptimized("tracestate");
    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();

    private Trace() {}

    /** While the gateway itself traces, the next hop's parent is this hop, and its tracer says so. */
    static void pass(MultiMap headers) {
        if (Span.current().getSpanContext().isValid()) {
            headers.remove(PARENT);
            return;
        }
        var parents = headers.getAll(PARENT);
        if (parents.size() == 1 && WELL_FORMED.matcher(parents.getFirst()).matches()) return;
        headers.remove(STATE);
        headers.set(PARENT, created());
    }

    private static String created() {
        var random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(random.nextLong() | 1) + HEX.toHexDigits(random.nextLong()) + "-"
                + HEX.toHexDigits(random.nextLong() | 1) + "-00";
    }
}
