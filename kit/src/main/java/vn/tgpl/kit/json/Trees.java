package vn.tgpl.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import vn.tgpl.kit.problem.Violations;

/** Bodies that come as a tree, or were put together as one, read as strictly as those that come as text. */
@ApplicationScoped
public class Trees {
    private final Validator validator;

    Trees(Validator validator) {
        this.validator = validator;
    }

    public <T> T read(JsonNode tree, Class<T> type) {
        T value;
        try {
            value = StrictJson.MAPPER.treeToValue(tree, type);
        } catch (IOException wrong) {
            throw StrictJson.refusal(wrong);
        }
        var violations = validator.validate(value);
        if (!violations.isEmpty()) throw Violations.refusal(violations);
        return value;
    }

    /** As a client would send it. */
    public <N extends JsonNode> N tree(Object value) {
        return StrictJson.MAPPER.valueToTree(value);
    }
}
