package vn.tgpl.planning.sheet;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.drafting.DraftParts;

/** The rows of a file, parted into those that may go into the plan and those that are refused. */
public final class Sieve {
    private static final Pattern PLACE = Pattern.compile("#/(tasks|targets)/(\\d+)(/.*)?");

    /** What is wrong with these parts together, each at its place among them. */
    @FunctionalInterface
    public interface Rules {
        List<Refusal.Flaw> flaws(DraftParts.Given given);
    }

    private record Line(Part part, int row, RowReader.Read read, List<RowFlaw> flaws) {
        void flawed(Column column, Refusal.Reason reason) {
            flaws.add(new RowFlaw(part, row, column, reason.name()));
        }

        boolean good() {
            return flaws.isEmpty();
        }

        String ordinal() {
            return part == Part.TASKS ? read.part().path("ordinal").asText(null) : null;
        }

        Column naming() {
            return part == Part.TASKS ? Column.PARENT : Column.TASK;
        }

        /** The task that it lies under or measures. */
        String names() {
            return read.part().path(naming().field).asText("");
        }
    }

    private final Set<String> there;
    private final List<Line> lines = new ArrayList<>();

    /** @param there the ordinals of the tasks that the plan has, which stay whatever becomes of the rows */
    public Sieve(Set<String> there) {
        this.there = there;
    }

    /** @param read is told after each row */
    public void fill(byte[] file, Runnable read) {
        WorkbookReader.read(file).sheets().forEach((part, sheet) -> sheet.rows().forEach(row -> {
            add(part, row.number(), RowReader.read(sheet, row));
            read.run();
        }));
    }

    void add(Part part, int row, RowReader.Read read) {
        var line = new Line(part, row, read, new ArrayList<>());
        read.flaws().forEach(flaw -> line.flawed(flaw.column(), flaw.reason()));
        lines.add(line);
    }

    public int rows() {
        return lines.size();
    }

    public int refused() {
        return (int) lines.stream().filter(line -> !line.good()).count();
    }

    public List<RowFlaw> flaws() {
        return lines.stream().flatMap(line -> line.flaws.stream()).toList();
    }

    /** Those that are left. */
    public DraftParts.Given given() {
        return new DraftParts.Given(nodes(good(Part.TASKS)), nodes(good(Part.TARGETS)));
    }

    /** Without the rows that go the rest may be wrong in another way, so it is looked at again. */
    public void sift(Rules rules) {
        int before;
        do {
            leaveOutThoseThatNameARefusedRow();
            before = refused();
            check(rules);
        } while (refused() > before);
    }

    /** All at once, however long the chain of tasks below one another. */
    private void leaveOutThoseThatNameARefusedRow() {
        var standing = new HashMap<String, Integer>();
        there.forEach(ordinal -> standing.put(ordinal, 1));
        for (var line : good(Part.TASKS)) standing.merge(line.ordinal(), 1, Integer::sum);
        var gone = new LinkedHashSet<String>();
        for (var line : lines) if (!line.good() && line.ordinal() != null) gone.add(line.ordinal());
        gone.removeAll(standing.keySet());
        var naming = lines.stream().filter(Line::good).collect(groupingBy(Line::names));
        for (var next = new ArrayDeque<>(gone); !next.isEmpty(); ) {
            for (var line : naming.getOrDefault(next.pop(), List.of())) {
                line.flawed(line.naming(), SheetRefusal.NAMES_REFUSED_ROW);
                if (line.ordinal() != null && standing.merge(line.ordinal(), -1, Integer::sum) == 0) {
                    next.add(line.ordinal());
                }
            }
        }
    }

    /** Notes with their rows the flaws of those that have none so far. */
    private void check(Rules rules) {
        var tasks = good(Part.TASKS);
        var targets = good(Part.TARGETS);
        for (var flaw : rules.flaws(new DraftParts.Given(nodes(tasks), nodes(targets)))) {
            var place = flaw.pointer() == null ? null : PLACE.matcher(flaw.pointer());
            // of the document as a whole: no row can be left out for it
            if (place == null || !place.matches()) throw new Refusal(flaw.reason());
            var line =
                    (place.group(1).equals(Part.TASKS.field) ? tasks : targets).get(Integer.parseInt(place.group(2)));
            line.flawed(line.read.column(line.part, place.group(3) == null ? "" : place.group(3)), flaw.reason());
        }
    }

    private List<Line> good(Part part) {
        return lines.stream().filter(line -> line.part == part && line.good()).toList();
    }

    private static List<ObjectNode> nodes(List<Line> lines) {
        return lines.stream().map(line -> line.read.part()).toList();
    }
}
