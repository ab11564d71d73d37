package vn.tgpl.planning.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.document.Documents.document;
import static vn.tgpl.planning.document.Documents.task;

import org.junit.jupiter.api.Test;

class PartsNamedByOrdinalTest {
    @Test
    void aNewOrdinalTakesThePartsThatNamedTheOldOneAlong() {
        var document = document(task("1", null), task("1.1", "1"));
        var renamed = document.replacing(0, task("A", null));
        assertEquals("A", renamed.tasks().getLast().parent());
        assertEquals("#", renamed.task(0));
        assertEquals("#/tasks/1", renamed.task(1));
        assertEquals(
                "B", document.replacing(1, task("B", "1")).targets().getFirst().task());
        assertEquals(
                "B",
                document.replacing(1, task("B", "1"))
                        .header()
                        .budget()
                        .getFirst()
                        .task());
    }
}
