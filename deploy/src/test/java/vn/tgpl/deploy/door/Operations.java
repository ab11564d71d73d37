package vn.tgpl.deploy.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All that can be called, as the documents of the running system say. */
final class Operations {

    /** Of the gateway itself: what a caller has left to spend; whoever has a token may ask. */
    static final String OWN_USAGE = "/api/v1/usage";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final Map<URI, List<Operation>> READ = new ConcurrentHashMap<>();

    private Operations() {}

    /** Everything behind the gateway. */
    static List<Operation> ofServices(RunningSystem system) {
        return READ.computeIfAbsent(system.gateway(), gateway -> in(document(gateway, "/openapi?format=json")).stream()
                .filter(operation -> !operation.under(OWN_USAGE))
                .toList());
    }

    static List<Operation> of(RunningSystem system, String service) {
        return READ.computeIfAbsent(
                system.service(service), address -> in(document(address, "/q/openapi?format=json")));
    }

    static JsonNode document(URI server, String path) {
        var answer = Call.get(path).header("Accept", "application/json").to(server);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer);
        }
        return answer.json();
    }

    private static List<Operation> in(JsonNode document) {
        var found = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(item -> {
                    if (METHODS.contains(item.getKey())) {
                        var method = item.getKey().toUpperCase(Locale.ROOT);
                        found.add(Operation.of(document, path.getKey(), method, item.getValue()));
                    }
                }));
        return found;
    }
}
