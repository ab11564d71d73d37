package vn.tgpl.kittest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Definitions of indicators that nobody may take: the register and the preview are held to the same ones. */
public final class BadDefinitions {
    private static final Map<String, Object> RIGHT = Map.of(
            "measureUnit", "EVENT",
            "subject", "ACTIVITY",
            "measure", Map.of("count", true),
            "countsOn", "heldOn",
            "where", List.of(Map.of("field", "kind", "anyOf", List.of("SEMINAR"))));

    /**
     * @param code of the refusal
     * @param at where in the definition, after the {@code #}
     * @param instead what is wrong in it
     */
    public record Bad(String code, String at, Map<String, Object> instead) {
        public Map<String, Object> definition() {
            var definition = new LinkedHashMap<>(RIGHT);
            definition.putAll(instead);
            return definition;
        }
    }

    private BadDefinitions() {}

    public static List<Bad> all() {
        try (var file = BadDefinitions.class.getResourceAsStream("/indicators/bad-definitions.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<List<Bad>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
