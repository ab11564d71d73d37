package vn.tgpl.planning.areaclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tgpl.kit.csv.Csv;
import vn.tgpl.kit.csv.CsvRefusal;
import vn.tgpl.kit.csv.RowFlaws;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** The entries of a decision as the rows of a table. */
final class AreaTable {
    private static final int MOST = 10_000;

    private final RowFlaws flaws = new RowFlaws();
    private final List<AreaDecisionBody.Item> entries = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();

    AreaTable(Csv table) {
        table.require(Set.of("unit", "class"), Set.of("ends"));
        for (var row : table.rows()) read(table, row);
    }

    private void read(Csv table, Csv.Row fields) {
        var row = fields.number();
        if (flaws.when(fields.fields().size() != table.columns().size(), row, "", CsvRefusal.COLUMN_COUNT)) return;
        if (flaws.when(entries.size() == MOST, row, "", Request.SIZE)) return;
        var ends = table.field(fields, "ends").toLowerCase(Locale.ROOT);
        var known = Set.of("", "true", "false").contains(ends);
        if (flaws.when(!known, row, "ends", CsvRefusal.NOT_TRUE_OR_FALSE)) return;
        entries.add(new AreaDecisionBody.Item(
                table.field(fields, "unit"), table.field(fields, "class"), ends.equals("true")));
        rows.add(row);
    }

    List<AreaDecisionBody.Item> entries() {
        return entries;
    }

    RowFlaws flaws() {
        return flaws;
    }

    /** What the rules of decisions found, by row: {@code #/entries/3/unit} is the column unit of its row. */
    void tell(Flaws found) {
        for (var flaw : found.found()) {
            var parts = flaw.pointer().split("/");
            var entry = parts.length > 2 && parts[1].equals("entries");
            var row = entry ? rows.get(Integer.parseInt(parts[2])) : 1;
            flaws.when(true, row, entry && parts.length > 3 ? parts[3] : "", flaw.reason());
        }
    }
}
