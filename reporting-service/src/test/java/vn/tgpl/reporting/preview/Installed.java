package vn.tgpl.reporting.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.reporting.Published;

/** The indicators that the register begins with, as they would be published. */
final class Installed {
    private static final Path REGISTER = Path.of("../plan-service/src/main/resources/reference/indicators.json");

    private static List<JsonNode> definitions;

    private Installed() {}

    static synchronized List<JsonNode> indicators() {
        if (definitions != null) return definitions;
        var found = new ArrayList<JsonNode>();
        try {
            new ObjectMapper().readTree(REGISTER.toFile()).forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Published.facts(found.stream().map(Installed::fact).toList());
        definitions = found;
        return found;
    }

    private static IndicatorFact fact(JsonNode definition) {
        var whole = ((ObjectNode) definition.deepCopy())
                .put("id", UUID.randomUUID().toString())
                .put("version", 1);
        return EventJson.stored(whole.toString(), IndicatorFact.class);
    }
}
