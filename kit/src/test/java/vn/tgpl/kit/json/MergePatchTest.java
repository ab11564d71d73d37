package vn.tgpl.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

class MergePatchTest {
    record Period(String from, String to) {}

    record Plan(
            @NotNull String title, @Size(max = 5) String note, BigDecimal amount, List<String> tags, Period period) {}

    private static final jakarta.validation.ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final MergePatch patches = new MergePatch(new Trees(VALIDATION.getValidator()));
    private final Plan plan =
            new Plan("Kế hoạch", "cũ", new BigDecimal("1.50"), List.of("a", "b"), new Period("2021", "2025"));

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void nothingGivenChangesNothing() {
        assertEquals(plan, patched("{}"));
    }

    @Test
    void whatIsGivenReplacesAndNullClears() {
        assertEquals(
                new Plan("Mới", null, new BigDecimal("1.50"), List.of("c"), plan.period()),
                patched("{\"title\": \"Mới\", \"note\": null, \"tags\": [\"c\"]}"));
    }

    @Test
    void anObjectInsideIsMergedItself() {
        assertEquals(
                new Period("2022", "2025"),
                patched("{\"period\": {\"from\": \"2022\"}}").period());
        assertEquals(
                new Period(null, "2025"),
                patched("{\"period\": {\"from\": null}}").period());
        assertEquals(null, patched("{\"period\": null}").period());
    }

    @Test
    void anObjectThatWasNotThereIsMadeFromThePatch() {
        var without = new Plan("x", null, null, List.of(), null);
        assertEquals(
                new Period("2022", null),
                patches.apply(without, tree("{\"period\": {\"from\": \"2022\", \"to\": null}}"))
                        .period());
    }

    @Test
    void anUnknownFieldIsRefusedEvenToBeCleared() {
        refused("{\"colour\": 1}", Request.UNKNOWN_FIELD, "#/colour");
        refused("{\"colour\": null}", Request.UNKNOWN_FIELD, "#/colour");
        refused("{\"period\": {\"colour\": null}}", Request.UNKNOWN_FIELD, "#/period/colour");
    }

    @Test
    void thePatchedWholeIsReadStrictlyAndValidated() {
        refused("{\"title\": 5}", Request.WRONG_TYPE, "#/title");
        refused("{\"tags\": [null]}", Request.WRONG_TYPE, "#/tags/0");
        refused("{\"title\": \"\\u0000\"}", Request.INVALID_TEXT, "#/title");
        refused("{\"title\": null}", Request.REQUIRED, "#/title");
        refused("{\"note\": \"too long\"}", Request.SIZE, "#/note");
    }

    @Test
    void aPatchIsAnObject() {
        refused("[]", Request.WRONG_TYPE, "#");
        refused("\"x\"", Request.WRONG_TYPE, "#");
        refused("null", Request.WRONG_TYPE, "#");
    }

    private Plan patched(String patch) {
        return patches.apply(plan, tree(patch));
    }

    private static JsonNode tree(String patch) {
        return (JsonNode) StrictJson.read(patch.getBytes(UTF_8), JsonNode.class);
    }

    private void refused(String patch, Request reason, String pointer) {
        var refusal = assertThrows(Refusal.class, () -> patched(patch), patch);
        assertEquals(reason, refusal.reason());
        assertEquals(pointer, refusal.flaws().getFirst().pointer());
    }
}
