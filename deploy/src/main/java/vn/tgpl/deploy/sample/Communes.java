package vn.tgpl.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The communes that end on 30 Jun 2025, by code, as the four years of the sample knew them. */
final class Communes {
    private final Map<String, String> names;

    private Communes(Map<String, String> names) {
        this.names = names;
    }

    static Communes of(Path sample) {
        Map<String, String> names = new HashMap<>();
        for (JsonNode unit : Json.file(sample.resolve("units.json"))) {
            if (unit.has("validTo")) {
                names.put(unit.get("code").asText(), unit.get("nameVi").asText());
            }
        }
        return new Communes(names);
    }

    /** As it reads inside a sentence: "xã Ba Trại". */
    String inSentence(String code) {
        String name = names.get(code);
        if (name == null) {
            throw new IllegalArgumentException("units.json has no former commune " + code);
        }
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }
}
