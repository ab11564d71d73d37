package vn.tgpl.planning.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import vn.tgpl.planning.version.Changes.FieldChange;
import vn.tgpl.planning.version.Changes.Part;
import vn.tgpl.planning.version.Changes.PartChange;
import vn.tgpl.planning.version.Changes.Parts;

/** Compares two versions of a plan, field by field; parts are the same that have the same id. */
public final class Diff {
    private static final String TASKS = "tasks";
    private static final String TARGETS = "targets";
    /** Which version it is, and what follows from the rest. */
    private static final Set<String> BESIDE = Set.of("id", "version", "warnings", "budgetTotals", TASKS, TARGETS);

    /** 20 and 20.00 are one number. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private Diff() {}

    /** @param before what the older version showed; an empty object before there was anything */
    public static Changes between(long from, JsonNode before, long to, JsonNode after) {
        return new Changes(
                from,
                to,
                fields(before, after, field -> !BESIDE.contains(field)),
                parts(before.path(TASKS), after.path(TASKS)),
                parts(before.path(TARGETS), after.path(TARGETS)));
    }

    private static List<FieldChange> fields(JsonNode before, JsonNode after, Predicate<String> asked) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(asked)
                .filter(name -> !same(before.get(name), after.get(name)))
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one == null || other == null ? one == other : one.equals(BY_VALUE, other);
    }

    private static Parts parts(JsonNode before, JsonNode after) {
        var old = byId(before);
        var now = byId(after);
        var changed = new ArrayList<PartChange>();
        now.forEach((id, part) -> {
            if (!old.containsKey(id)) return;
            var fields = fields(old.get(id).tree(), part.tree(), field -> true);
            var ordinal = part.tree().path("ordinal").textValue();
            if (!fields.isEmpty()) changed.add(new PartChange(id, ordinal, fields));
        });
        return new Parts(missingFrom(old, now), missingFrom(now, old), changed);
    }

    private record Placed(int place, JsonNode tree) {}

    private static Map<UUID, Placed> byId(JsonNode parts) {
        var found = new LinkedHashMap<UUID, Placed>();
        for (var part : parts) {
            found.put(UUID.fromString(part.path("id").textValue()), new Placed(found.size(), part));
        }
        return found;
    }

    private static List<Part> missingFrom(Map<UUID, Placed> some, Map<UUID, Placed> all) {
        return all.entrySet().stream()
                .filter(part -> !some.containsKey(part.getKey()))
                .map(part -> new Part(
                        part.getKey(), part.getValue().place(), part.getValue().tree()))
                .toList();
    }
}
