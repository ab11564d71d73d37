package vn.tgpl.kit.apidoc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.territory.TerritoryRefusal;

/** The codes of the problems an operation can answer with, by status. */
final class Problems {
    /** Found by what surrounds an operation, so no code of its own names them. */
    private static final Set<Integer> OF_ANY = Set.of(401, 403, 406, 500, 503);

    private static final Set<Integer> OF_BODIES = Set.of(400, 413, 415, 422);
    private static final Set<String> OF_KEYS = Set.of("KEY_REUSED", "KEY_IN_PROGRESS", "IDEMPOTENCY_KEY_REQUIRED");
    private static final Set<String> OF_PARAMETERS =
            Set.of("BAD_PARAMETER", "UNKNOWN_PARAMETER", "BAD_HEADER", "BAD_REQUEST", "BODY_UNEXPECTED");

    /** @param ofOne its path names one thing */
    record Kind(boolean post, boolean write, boolean body, boolean ofOne) {}

    private final TreeMap<String, TreeSet<String>> byStatus = new TreeMap<>();

    /** Those that the operation's own code names. */
    private final TreeMap<String, TreeSet<String>> own = new TreeMap<>();

    Problems(Kind kind, CallGraph.Found found) {
        Arrays.stream(Request.values())
                .filter(reason -> applies(reason, kind))
                .forEach(reason -> add(byStatus, reason));
        add(byStatus, TerritoryRefusal.NO_ASSIGNMENT);
        add(byStatus, TerritoryRefusal.SCOPE_STALE);
        // given by the gateway
        byStatus.computeIfAbsent("429", _ -> new TreeSet<>()).addAll(Set.of("QUOTA_EXCEEDED", "TOO_MANY_AT_ONCE"));
        if (kind.ofOne) byStatus.computeIfAbsent("404", _ -> new TreeSet<>()).add(Request.NOT_FOUND.name());
        var versioned = found.named().stream().anyMatch(reason -> reason.status() == 428);
        var held = found.held().stream().filter(reason -> reason.status() != 404 || kind.ofOne);
        Stream.concat(found.named().stream(), held)
                .filter(reason ->
                        possible(reason, kind, versioned, found.named().contains(reason)))
                .forEach(reason -> {
                    add(byStatus, reason);
                    if (!(reason instanceof Request) && !(reason instanceof TerritoryRefusal)) add(own, reason);
                });
    }

    /** Code is shared: what reading cannot be refused for is named on its way all the same. */
    private static boolean possible(Refusal.Reason reason, Kind kind, boolean versioned, boolean named) {
        return switch (reason.status()) {
            case 404 -> kind.ofOne || !kind.write;
            case 409, 428 -> kind.write;
            // a new thing has no version that could be stale
            case 412 -> kind.write && versioned;
            // of reading only what its own way names, not what an object on it was made with
            case 422 -> kind.write || named || reason instanceof Request;
            default -> true;
        };
    }

    private static boolean applies(Request reason, Kind kind) {
        if (OF_KEYS.contains(reason.name())) return kind.post;
        if (OF_ANY.contains(reason.status())) return true;
        if (OF_PARAMETERS.contains(reason.name())) return true;
        return kind.body && OF_BODIES.contains(reason.status());
    }

    private static void add(Map<String, TreeSet<String>> to, Refusal.Reason reason) {
        to.computeIfAbsent(Integer.toString(reason.status()), _ -> new TreeSet<>())
                .add(reason.name());
    }

    Map<String, List<String>> byStatus() {
        var lists = new TreeMap<String, List<String>>();
        byStatus.forEach((status, codes) -> lists.put(status, List.copyOf(codes)));
        return lists;
    }

    /** {@code 404 PLAN_NOT_FOUND; 409 PLAN_ISSUED}, empty when the operation has none of its own. */
    String ownInWords() {
        var words = new StringBuilder();
        own.forEach((status, codes) -> words.append(words.isEmpty() ? "" : "; ")
                .append(status)
                .append(' ')
                .append(String.join(", ", codes)));
        return words.toString();
    }
}
