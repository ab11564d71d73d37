package vn.tgpl.deploy.loading;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tgpl.deploy.identity.SampleUser;

/** Who of the sample's people does what: whoever may by role, of the place where it happens. */
final class Staff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NATIONAL = "cuc-officer";

    private final Map<String, String> officers = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, String> unitOf = new HashMap<>();

    private Staff() {}

    static Staff of(Path sample) throws IOException {
        var staff = new Staff();
        var roles = SampleUser.all(sample.resolveSibling("realm")).stream()
                .collect(Collectors.toMap(SampleUser::name, SampleUser::role));
        for (var line : JSON.readTree(sample.resolve("assignments.json").toFile())) {
            var user = line.path("user").asText();
            switch (line.path("scope").asText()) {
                case "PROVINCE" -> staff.officers.put(line.path("unit").asText(), user);
                case "ORGANISATION" ->
                    staff.members.put(key(line.path("organisation").asText(), roles.get(user)), user);
                default -> {}
            }
        }
        for (var body : JSON.readTree(sample.resolve("organisations.json").toFile())) {
            staff.unitOf.put(body.path("code").asText(), body.path("unit").asText());
        }
        return staff;
    }

    /** Of the province, or of the department for what is the nation's. */
    String officerOf(String unit) {
        return officers.getOrDefault(unit, NATIONAL);
    }

    /** A centre has people of its own; what another body does is entered by the officer of its province. */
    String at(String organisation, String verb) {
        var member = members.get(key(organisation, roleFor(verb)));
        return member != null ? member : officerOf(unitOf.get(organisation));
    }

    /** When a correction moves it from one body to another, both must be in the corrector's territory. */
    String at(String organisation, String verb, String movedTo) {
        return organisation.equals(movedTo) ? at(organisation, verb) : officerOf(unitOf.get(organisation));
    }

    Set<String> writers() {
        var writers = new HashSet<>(officers.values());
        writers.add(NATIONAL);
        members.forEach((place, user) -> {
            if (!place.endsWith("|assessor") && !place.endsWith("|partner")) {
                writers.add(user);
            }
        });
        return writers;
    }

    private static String roleFor(String verb) {
        return switch (verb) {
            case "POST", "hold", "postpone", "cancel" -> "clerk";
            case "close" -> "practitioner";
            default -> "centre-head";
        };
    }

    private static String key(String organisation, String role) {
        return organisation + "|" + role;
    }
}
