package vn.tgpl.planning.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.planning.version.Changes.FieldChange;
import vn.tgpl.planning.version.Changes.Part;
import vn.tgpl.planning.version.Changes.PartChange;
import vn.tgpl.planning.version.Changes.Parts;

/** On plans of random edits: a diff is all that lies between two versions, and nothing else. */
class DiffTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FIELDS = List.of("title", "number", "unit", "note", "period");

    @Test
    void whatWasDoneToTheOlderVersionMakesTheNewerOne() {
        random((older, newer) -> assertEquals(newer, applied(diff(older, newer), older)));
    }

    @Test
    void backwardsItIsTheMirror() {
        random((older, newer) -> assertEquals(mirrored(diff(older, newer)), diff(newer, older)));
    }

    @Test
    void betweenEqualVersionsIsNothing() {
        random((older, newer) -> assertEquals(nothing(), diff(newer, newer.deepCopy())));
    }

    @Test
    void theNumberOfTheVersionAndWhatFollowsFromTheRestAreNoChange() {
        var older = JSON.objectNode().put("id", "x").put("version", 4).put("title", "A");
        var newer = JSON.objectNode().put("id", "x").put("version", 5).put("title", "A");
        newer.putArray("warnings").add("SIGNED_ON_MISSING");
        newer.putObject("budgetTotals").put("all", 1);
        assertEquals(nothing(), diff(older, newer));
    }

    @Test
    void aNumberIsItsValue() {
        var older = JSON.objectNode();
        older.putObject("bound").put("low", 20);
        var newer = JSON.objectNode();
        newer.putObject("bound").set("low", JSON.numberNode(new BigDecimal("20.00")));
        assertEquals(nothing(), diff(older, newer));
        newer.putObject("bound").put("low", 21);
        assertEquals(1, diff(older, newer).fields().size());
    }

    private interface Check {
        void on(ObjectNode older, ObjectNode newer);
    }

    private static void random(Check check) {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var edits = 0;
        try {
            for (var i = 0; i < 300; i++) {
                var older = edited(empty(), random, random.nextInt(30));
                var newer = edited(older.deepCopy(), random, random.nextInt(12));
                if (!older.equals(newer)) edits++;
                check.on(older, newer);
            }
        } catch (AssertionError wrong) {
            throw new AssertionError("seed " + seed, wrong);
        }
        assertTrue(edits > 100);
    }

    private static ObjectNode empty() {
        var plan = JSON.objectNode();
        plan.putArray("tasks");
        plan.putArray("targets");
        return plan;
    }

    /** Parts come at the end, change where they are, or go. */
    private static ObjectNode edited(ObjectNode plan, Random random, int edits) {
        for (var i = 0; i < edits; i++) {
            var parts = (ArrayNode) plan.get(random.nextBoolean() ? "tasks" : "targets");
            switch (random.nextInt(4)) {
                case 0 -> edit(plan, random);
                case 1 ->
                    parts.addObject()
                            .put("id", new UUID(random.nextLong(), 1).toString())
                            .put("ordinal", "" + i);
                case 2 -> {
                    if (!parts.isEmpty()) edit((ObjectNode) parts.get(random.nextInt(parts.size())), random);
                }
                default -> {
                    if (!parts.isEmpty()) parts.remove(random.nextInt(parts.size()));
                }
            }
        }
        return plan;
    }

    private static void edit(ObjectNode thing, Random random) {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        switch (random.nextInt(4)) {
            case 0 -> thing.remove(field);
            case 1 -> thing.put(field, random.nextInt(5));
            case 2 -> thing.putArray(field).add(random.nextInt(3)).add("x");
            default -> thing.putObject(field).put("from", random.nextInt(3));
        }
    }

    private static Changes diff(ObjectNode older, ObjectNode newer) {
        return Diff.between(1, older, 1, newer);
    }

    private static Changes nothing() {
        var none = new Parts(List.of(), List.of(), List.of());
        return new Changes(1, 1, List.of(), none, none);
    }

    private static ObjectNode applied(Changes changes, ObjectNode older) {
        var plan = older.deepCopy();
        changes.fields().forEach(change -> apply(change, plan));
        apply(changes.tasks(), (ArrayNode) plan.get("tasks"));
        apply(changes.targets(), (ArrayNode) plan.get("targets"));
        return plan;
    }

    private static void apply(Parts changes, ArrayNode parts) {
        for (var i = changes.removed().size() - 1; i >= 0; i--) {
            parts.remove(changes.removed().get(i).place());
        }
        changes.added().forEach(part -> parts.insert(part.place(), (JsonNode) part.part()));
        for (var changed : changes.changed()) {
            for (var part : parts) {
                if (!part.get("id").textValue().equals(changed.id().toString())) continue;
                changed.fields().forEach(change -> apply(change, (ObjectNode) part));
            }
        }
    }

    private static void apply(FieldChange change, ObjectNode thing) {
        assertEquals(thing.get(change.field()), change.before());
        if (change.after() == null) thing.remove(change.field());
        else thing.set(change.field(), (JsonNode) change.after());
    }

    private static Changes mirrored(Changes changes) {
        return new Changes(1, 1, fields(changes.fields()), mirrored(changes.tasks()), mirrored(changes.targets()));
    }

    private static Parts mirrored(Parts parts) {
        return new Parts(
                List.<Part>copyOf(parts.removed()),
                List.<Part>copyOf(parts.added()),
                parts.changed().stream()
                        .map(one -> new PartChange(one.id(), one.ordinal(), fields(one.fields())))
                        .toList());
    }

    private static List<FieldChange> fields(List<FieldChange> fields) {
        return fields.stream()
                .map(one -> new FieldChange(one.field(), one.after(), one.before()))
                .toList();
    }
}
