package vn.tgpl.planning.drafting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.tgpl.kit.json.Trees;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Refusal.Flaw;
import vn.tgpl.planning.document.Document;
import vn.tgpl.planning.target.TargetBody;
import vn.tgpl.planning.task.TaskBody;

/** A document with parts that were given put over those of the same name. */
final class MergedParts {
    private static final Pattern PART = Pattern.compile("#(/tasks/|/targets/)(\\d+)(/.*)?");

    private final Document before;
    private final Trees trees;
    private final List<TaskBody> tasks;
    private final List<TargetBody> targets;
    /** Where a part of the document was given: by its place there the place among those given. */
    private final Map<String, Map<Integer, Integer>> given =
            Map.of("/tasks/", new HashMap<>(), "/targets/", new HashMap<>());

    private final List<Flaw> flaws = new ArrayList<>();

    MergedParts(Document before, DraftParts.Given parts, Trees trees) {
        this.before = before;
        this.trees = trees;
        this.tasks = new ArrayList<>(before.tasks());
        this.targets = new ArrayList<>(before.targets());
        for (var i = 0; i < parts.tasks().size(); i++) task(i, parts.tasks().get(i));
        for (var i = 0; i < parts.targets().size(); i++)
            target(i, parts.targets().get(i));
    }

    Document document() {
        return new Document(before.header(), tasks, targets, null);
    }

    /** What is wrong with the shape of single parts. */
    List<Flaw> flaws() {
        return flaws;
    }

    /** The same refusal's flaws at the places among those given. */
    List<Flaw> placed(Refusal refusal) {
        return refusal.flaws().stream().map(this::placed).toList();
    }

    private Flaw placed(Flaw flaw) {
        var named = flaw.pointer() == null ? null : PART.matcher(flaw.pointer());
        if (named == null || !named.matches()) return flaw;
        var place = given.get(named.group(1)).get(Integer.valueOf(named.group(2)));
        if (place == null) return new Flaw("#", null, flaw.reason());
        return new Flaw(
                "#" + named.group(1) + place + Objects.requireNonNullElse(named.group(3), ""), null, flaw.reason());
    }

    private void task(int i, ObjectNode part) {
        var ordinal = part.path("ordinal").asText();
        var at = place(
                "/tasks/",
                before.tasks().stream().map(TaskBody::ordinal).toList().indexOf(ordinal),
                tasks);
        put("/tasks/", i, at, tasks, part, TaskBody.class);
    }

    private void target(int i, ObjectNode part) {
        TargetBody alone;
        try {
            alone = trees.read(over(trees.<ObjectNode>tree(Map.of()), part), TargetBody.class);
        } catch (Refusal refusal) {
            flaws.addAll(refusal.within("#/targets/" + i).flaws());
            return;
        }
        var asked = before.asked();
        var same = 0;
        while (same < before.targets().size()
                && !asked.same(alone, before.targets().get(same))) same++;
        var at = place("/targets/", same == before.targets().size() ? -1 : same, targets);
        put("/targets/", i, at, targets, part, TargetBody.class);
    }

    /** The one that is there, unless another one given took it already. */
    private int place(String list, int found, List<?> all) {
        return found < 0 || given.get(list).containsKey(found) ? all.size() : found;
    }

    private <T> void put(String list, int i, int at, List<T> all, ObjectNode part, Class<T> type) {
        var base = at < all.size() ? trees.<ObjectNode>tree(all.get(at)) : trees.<ObjectNode>tree(Map.of());
        try {
            var read = trees.read(over(base, part), type);
            if (at < all.size()) all.set(at, read);
            else all.add(read);
            given.get(list).put(at, i);
        } catch (Refusal refusal) {
            flaws.addAll(refusal.within("#" + list + i).flaws());
        }
    }

    private static ObjectNode over(ObjectNode base, ObjectNode part) {
        part.properties().forEach(field -> {
            if (field.getValue().isNull()) base.remove(field.getKey());
            else base.set(field.getKey(), field.getValue());
        });
        return base;
    }
}
