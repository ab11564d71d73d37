package vn.tgpl.planning.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.drafting.DraftParts;

/** A row that is refused takes those that name it with it, at once however many they are. */
class LeavingRowsOutTest {
    private static final int MANY = 5_000;

    private final List<DraftParts.Given> looks = new ArrayList<>();
    private Sieve sieve;

    @BeforeEach
    void aPlanWithOneTask() {
        sieve = new Sieve(Set.of("A"));
    }

    @Test
    void aChainBelowABadRowIsLeftOutInOnePass() {
        // the lowest first
        IntStream.iterate(MANY, i -> i > 1, i -> i - 1).forEach(i -> task(i, "1." + i, "1." + (i - 1)));
        task(MANY + 1, "1.1", null, SheetRefusal.NOT_A_DAY);
        task(MANY + 2, "2", null);
        target(2, "1." + MANY);
        target(3, "2");
        sieve.sift(this::nothingWrong);
        assertEquals(1, looks.size());
        assertEquals(List.of("2"), ordinals());
        assertEquals(1, sieve.given().targets().size());
        assertEquals(MANY + 1, sieve.refused());
        assertEquals(
                MANY,
                sieve.flaws().stream()
                        .filter(flaw -> flaw.code().equals("NAMES_REFUSED_ROW"))
                        .count());
        assertEquals(
                new RowFlaw(Part.TASKS, MANY + 1, Column.FROM, "NOT_A_DAY"),
                sieve.flaws().get(MANY - 1));
        assertEquals(
                new RowFlaw(Part.TARGETS, 2, Column.TASK, "NAMES_REFUSED_ROW"),
                sieve.flaws().getLast());
    }

    @Test
    void aRowThatOnlyTheRulesRefuseTakesItsChainToo() {
        task(2, "1", null);
        IntStream.rangeClosed(3, MANY).forEach(i -> task(i, "1." + i, i == 3 ? "1" : "1." + (i - 1)));
        sieve.sift(given -> {
            looks.add(given);
            return looks.size() == 1
                    ? List.of(new Refusal.Flaw("#/tasks/0/content", null, SheetRefusal.CELL_UNREADABLE))
                    : List.of();
        });
        assertEquals(2, looks.size());
        assertEquals(List.of(), ordinals());
        assertEquals(
                new RowFlaw(Part.TASKS, 2, Column.CONTENT, "CELL_UNREADABLE"),
                sieve.flaws().getFirst());
    }

    @Test
    void whatThePlanHasStaysThoughItsRowIsRefused() {
        task(2, "A", null, SheetRefusal.NOT_A_DAY);
        task(3, "A.1", "A");
        target(2, "A");
        sieve.sift(this::nothingWrong);
        assertEquals(List.of("A.1"), ordinals());
        assertEquals(1, sieve.refused());
    }

    @Test
    void soDoesATaskThatAnotherRowGives() {
        task(2, "1", null, SheetRefusal.NOT_A_DAY);
        task(3, "1", null);
        task(4, "1.1", "1");
        sieve.sift(this::nothingWrong);
        assertEquals(List.of("1", "1.1"), ordinals());
    }

    @Test
    void rowsThatGoRoundEndWithTheirOwnReason() {
        task(2, "1", "2", SheetRefusal.NOT_A_DAY);
        task(3, "2", "1");
        sieve.sift(this::nothingWrong);
        assertEquals(
                List.of("NOT_A_DAY", "NAMES_REFUSED_ROW"),
                sieve.flaws().stream().map(RowFlaw::code).toList());
    }

    @Test
    void whatIsWrongWithTheWholeIsNoRows() {
        task(2, "1", null);
        var size = new Refusal.Flaw("#/tasks", null, SheetRefusal.SHEET_TOO_LARGE);
        assertThrows(Refusal.class, () -> sieve.sift(given -> List.of(size)));
    }

    private List<Refusal.Flaw> nothingWrong(DraftParts.Given given) {
        looks.add(given);
        return List.of();
    }

    private List<String> ordinals() {
        return sieve.given().tasks().stream()
                .map(task -> task.path("ordinal").asText())
                .toList();
    }

    private void task(int row, String ordinal, String parent, SheetRefusal... flaws) {
        var task = node().put("ordinal", ordinal).put("parent", parent);
        var found = Stream.of(flaws)
                .map(flaw -> new RowReader.Flaw(Column.FROM, flaw))
                .toList();
        sieve.add(Part.TASKS, row, new RowReader.Read(task, List.of(), found));
    }

    private void target(int row, String task) {
        sieve.add(Part.TARGETS, row, new RowReader.Read(node().put("task", task), List.of(), List.of()));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
