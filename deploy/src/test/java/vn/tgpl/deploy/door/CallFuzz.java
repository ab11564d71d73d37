package vn.tgpl.deploy.door;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Spoils everything about a call but its token. */
final class CallFuzz {
    private static final List<String> READ_BY_US = List.of(
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Content-Type",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Consistency-Token",
            "X-Request-Id",
            "traceparent",
            "tracestate",
            "baggage",
            "Range",
            "Origin",
            "Content-Encoding",
            "X-HTTP-Method-Override",
            "X-Forwarded-For",
            "X-Forwarded-Prefix",
            "Forwarded",
            "Cookie");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO");

    private final Random random;
    private final BodyFuzz bodies;

    CallFuzz(Random random) {
        this.random = random;
        this.bodies = new BodyFuzz(random);
    }

    void spoil(Call call, Operation operation) {
        var once = random.nextInt(4) > 0;
        spoilOnce(call, operation);
        if (!once) {
            spoilOnce(call, operation);
        }
    }

    private void spoilOnce(Call call, Operation operation) {
        var body = !operation.bodyType().isEmpty();
        switch (random.nextInt(body ? 12 : 7)) {
            case 0 -> path(call, operation);
            case 1, 2 -> query(call, operation);
            case 3, 4 -> header(call);
            case 5 -> missing(call);
            case 6 -> rare(call, operation);
            default -> {
                call.body = bodies.spoil(operation);
                call.chunked = random.nextInt(6) == 0;
            }
        }
    }

    private void path(Call call, Operation operation) {
        var question = call.target.indexOf('?');
        var path = question < 0 ? call.target : call.target.substring(0, question);
        var query = question < 0 ? "" : call.target.substring(question);
        var segments = path.split("/");
        var last = random.nextInt(4, segments.length + 1) - 1;
        var spoilt =
                switch (random.nextInt(8)) {
                    case 0, 1, 2, 3 -> replaced(segments, last, Garbage.one(Garbage.ESCAPED, random));
                    case 4 -> replaced(segments, last, Garbage.one(Garbage.RAW, random));
                    case 5 ->
                        path
                                + Garbage.one(
                                        List.of("/", "//", ";a=b", "/.", "/..", "/%2e%2e/", "/" + Garbage.MARK),
                                        random);
                    case 6 -> replaced(segments, last, segments[last].toUpperCase(Locale.ROOT));
                    default ->
                        path.replaceFirst(
                                "/v1/", Garbage.one(List.of("/v1//", "/v1/./", "/v2/", "/v1/x/../", "/V1/"), random));
                };
        call.target = spoilt + query;
    }

    private static String replaced(String[] segments, int place, String value) {
        var changed = segments.clone();
        changed[place] = value;
        return String.join("/", changed);
    }

    private void query(Call call, Operation operation) {
        var value = Garbage.one(random.nextInt(8) == 0 ? Garbage.RAW : Garbage.ESCAPED, random);
        var names = operation.query();
        var name = names.isEmpty() || random.nextInt(8) == 0
                ? Garbage.one(List.of("unknown", Garbage.MARK + "%3C", "", "%00", "a%5B%5D", "access_token"), random)
                : Garbage.one(names, random);
        // without a name the value is taken for one, and names that look like names are told
        var more = name + "=" + (name.isEmpty() ? value.replace(Garbage.MARK, "q") : value);
        if (random.nextInt(8) == 0) {
            more = more + "&" + more;
        }
        call.target += (call.target.contains("?") ? "&" : "?") + more;
    }

    private void header(Call call) {
        var name = Garbage.one(READ_BY_US, random);
        var value = Garbage.one(Garbage.HEADERS, random);
        if (name.equals("X-Request-Id") || name.equals("Origin")) {
            // it is meant to come back, and the other is answered at the door
            value = value.replace(Garbage.MARK, "q");
        }
        if (random.nextInt(8) == 0) {
            call.header(name, value);
        } else {
            call.with(name, value);
        }
    }

    private void missing(Call call) {
        call.without(Garbage.one(List.of("If-Match", "Idempotency-Key", "Content-Type", "Accept"), random));
    }

    private void rare(Call call, Operation operation) {
        switch (random.nextInt(8)) {
            case 0 -> call.method = Garbage.one(METHODS, random);
            case 1 -> call.target += (call.target.contains("?") ? "&" : "?") + "a=" + "b".repeat(9_000);
            case 2 -> call.header("X-Many", Garbage.MARK.repeat(3_000));
            case 3 -> call.header("Expect", "100-continue");
            case 4 -> {
                if (call.body == null) {
                    call.body("{\"a\": \"" + Garbage.MARK + "\"}");
                }
            }
            case 5 -> {
                for (int i = 0; i < 150; i++) {
                    call.header("X-Header-" + i, "v");
                }
            }
            case 6 -> call.target = "http://localhost" + call.target;
            default -> call.header("Upgrade", "websocket");
        }
    }
}
