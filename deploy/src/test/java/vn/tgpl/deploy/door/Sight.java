package vn.tgpl.deploy.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What everybody may see, worked out beside the services from what the nation's officer sees. */
final class Sight {
    private static final String NATION = "VN";
    private static final String UNCLASSIFIED = "/api/v1/reports/unclassified";

    private final RunningSystem system;
    private final Map<String, String> parentOfUnit = new HashMap<>();
    private final Set<String> provinces = new HashSet<>();
    private final Set<String> ownOrganisations = new HashSet<>(Set.of(Side.OWN.centre));
    private final Map<Person.Reach, Set<String>> visible = new HashMap<>();

    Sight(RunningSystem system) {
        this.system = system;
        all("/administrative-units").forEach(unit -> {
            parentOfUnit.put(unit.path("code").asText(), unit.path("parent").asText());
            if (unit.path("level").asText().equals("PROVINCE")) {
                provinces.add(unit.path("code").asText());
            }
        });
        var organisations = all("/organisations");
        for (var before = 0; before < ownOrganisations.size(); ) {
            before = ownOrganisations.size();
            organisations.stream()
                    .filter(body ->
                            ownOrganisations.contains(body.path("parent").asText()))
                    .forEach(body -> ownOrganisations.add(body.path("code").asText()));
        }
        visible.put(Person.Reach.PROVINCE, new HashSet<>());
        visible.put(Person.Reach.ORGANISATION, new HashSet<>());
        for (var list : List.of("/activities", "/requests", "/cases")) {
            all(list).forEach(this::owned);
        }
        all("/plans").forEach(this::plan);
    }

    private void owned(JsonNode thing) {
        if (province(thing).equals(Side.OWN.unit)) {
            see(Person.Reach.PROVINCE, thing);
        }
        if (ownOrganisations.contains(thing.path("organisation").asText())) {
            see(Person.Reach.ORGANISATION, thing);
        }
    }

    /** To read, all of a province has them in common, and the nation's everybody. */
    private void plan(JsonNode plan) {
        if (province(plan).equals(Side.OWN.unit) || plan.path("unit").asText().equals(NATION)) {
            see(Person.Reach.PROVINCE, plan);
            see(Person.Reach.ORGANISATION, plan);
        }
    }

    private void see(Person.Reach reach, JsonNode thing) {
        visible.get(reach).add(thing.path("id").asText());
    }

    private String province(JsonNode thing) {
        var unit = thing.path("unit").asText();
        while (!unit.isEmpty() && !provinces.contains(unit)) {
            unit = parentOfUnit.getOrDefault(unit, "");
        }
        return unit;
    }

    private List<JsonNode> all(String list) {
        var found = new ArrayList<JsonNode>();
        for (var page = "/api/v1" + list + "?limit=200"; page != null; ) {
            var answer = Call.get(page).as(system.token("cuc-officer")).to(system.gateway());
            if (answer.status() != 200) {
                throw new IllegalStateException(page + " answered " + answer);
            }
            answer.json().path("items").forEach(found::add);
            page = answer.json().path("next").asText(null);
        }
        return found;
    }

    /** What of this answer its reader should not see: ids of things, of the plans of lines and of the facts of proofs. */
    List<String> beyond(Person reader, Operation operation, Answer answer) {
        if (reader.nation()) {
            return List.of();
        }
        var seen = new ArrayList<String>();
        answer.json().path("lines").forEach(line -> seen.add(line.path("plan").asText()));
        answer.json().path("items").forEach(item -> {
            if (item.has("fact")) {
                seen.add(item.path("fact").path("id").asText());
            } else if (operation.path().equals(UNCLASSIFIED) || Expected.located(operation) && !operation.ofOne()) {
                seen.add(item.path("id").asText());
            }
        });
        seen.removeAll(visible.get(reader.reach()));
        return seen;
    }
}
