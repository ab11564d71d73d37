package vn.tgpl.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** JSON merge patch (RFC 7396): a field given replaces, null clears, an absent one stays. */
@ApplicationScoped
public class MergePatch {
    private final Trees trees;

    MergePatch(Trees trees) {
        this.trees = trees;
    }

    /** {@code current} is what may be changed, as the record in which a client would send it. */
    @SuppressWarnings("unchecked")
    public <T extends Record> T apply(T current, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) throw Refusal.at("#", Request.WRONG_TYPE);
        ObjectNode merged = StrictJson.MAPPER.valueToTree(current);
        merge(merged, changes);
        return (T) trees.read(merged, current.getClass());
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            var name = change.getKey();
            switch (change.getValue()) {
                case ObjectNode inner when target.get(name) instanceof ObjectNode old -> merge(old, inner);
                // an unknown name must fail even when it is to be cleared, so the null stays for the strict reader
                case JsonNode value -> target.set(name, value);
            }
        });
    }
}
