package vn.tgpl.planning.unittable;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tgpl.kit.csv.Csv;
import vn.tgpl.kit.csv.CsvRefusal;
import vn.tgpl.kit.csv.RowFlaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.catalogue.CatalogueRefusal;
import vn.tgpl.planning.unit.Level;
import vn.tgpl.planning.unit.UnitBody;
import vn.tgpl.planning.unit.UnitRefusal;
import vn.tgpl.planning.unit.Units;

/** A table of units, one in each row; a column that is not there leaves what is known as it is. */
final class UnitTable {
    private static final Set<String> NEEDED = Set.of("code", "name", "type", "parent_code", "valid_from");
    private static final Set<String> OPTIONAL = Set.of("valid_to", "level", "legal_basis", "name_en");
    private static final Map<String, String> COLUMNS = Map.of(
            "nameVi", "name",
            "nameEn", "name_en",
            "parent", "parent_code",
            "validFrom", "valid_from",
            "validTo", "valid_to",
            "legalBasis", "legal_basis");

    private final Csv table;
    private final ImportParameters how;
    private final RowFlaws flaws;

    /** @param level null where the code is like none of any level */
    private record Line(int row, String code, LocalDate validFrom, LocalDate validTo, Level level, Csv.Row fields) {}

    private UnitTable(Csv table, ImportParameters how, RowFlaws flaws) {
        this.table = table;
        this.how = how;
        this.flaws = flaws;
    }

    static Wanted read(Csv table, ImportParameters how, Units units, RowFlaws flaws) {
        table.require(NEEDED, OPTIONAL);
        return new UnitTable(table, how, flaws).read(units);
    }

    private Wanted read(Units units) {
        var lines = lines();
        var codes = new HashSet<String>();
        for (var line : lines) {
            codes.add(line.code);
            codes.add(table.field(line.fields, "parent_code"));
        }
        var known = units.named(codes).values().stream().flatMap(List::stream).toList();
        var wanted = new Wanted(new Book(known), flaws);
        for (var row : table.rows()) {
            if (flaws.refused(row.number())) wanted.refused(table.field(row, "code"));
        }
        // those that others lie in go first, wherever they stand
        lines.sort(comparing(line -> line.level));
        for (var line : lines) {
            var body = body(line, wanted.book());
            flaws.warn(!body.nameVi().equals(name(line)), line.row, "name", UnitTableRefusal.NAME_CAPITALISED);
            wanted.put(body, new Wanted.Said(List.of(line.row), COLUMNS));
        }
        return wanted;
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<Book.Key>();
        for (var fields : table.rows()) {
            var row = fields.number();
            if (flaws.when(fields.fields().size() != table.columns().size(), row, "", CsvRefusal.COLUMN_COUNT))
                continue;
            var code = table.field(fields, "code");
            var from = day(fields, "valid_from");
            var to = day(fields, "valid_to");
            var level = level(fields, code);
            flaws.when(table.field(fields, "valid_from").isEmpty(), row, "valid_from", Request.REQUIRED);
            if (from == null || level == null || flaws.refused(row)) continue;
            if (flaws.when(!seen.add(new Book.Key(code, from)), row, "code", CatalogueRefusal.TWICE_IN_LIST)) continue;
            lines.add(new Line(row, code, from, to, level, fields));
        }
        return lines;
    }

    private LocalDate day(Csv.Row fields, String column) {
        var text = table.field(fields, column);
        if (text.isEmpty()) return null;
        try {
            // years of more digits have a sign, and a year 0 there never was
            if (text.length() == 10 && !text.startsWith("0000")) return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            // told like any other spelling
        }
        flaws.when(true, fields.number(), column, CsvRefusal.NOT_A_DATE);
        return null;
    }

    private Level level(Csv.Row fields, String code) {
        var row = fields.number();
        if (flaws.when(code.isEmpty(), row, "code", Request.REQUIRED)) return null;
        var said = table.field(fields, "level");
        if (said.isEmpty()) {
            var level = Level.of(code);
            flaws.when(level == null, row, "code", UnitRefusal.LEVEL_CODE_MISMATCH);
            return level;
        }
        for (var level : Level.values()) {
            if (level.name().equals(said)) return level;
        }
        flaws.when(true, row, "level", Request.UNKNOWN_CODE);
        return null;
    }

    private UnitBody body(Line line, Book book) {
        var now = book.at(new Book.Key(line.code, line.validFrom));
        return new UnitBody(
                line.code,
                line.level.name(),
                table.field(line.fields, "type"),
                Names.capitalised(name(line)),
                said(line, "name_en", now == null ? null : now.nameEn()),
                said(line, "parent_code", null),
                line.validFrom,
                line.validTo == null && now != null ? now.validTo() : line.validTo,
                said(line, "legal_basis", now == null ? how.legalBasis : now.legalBasis()),
                now == null ? List.of() : now.successors(),
                now == null ? how.verified : now.verified());
    }

    private String name(Line line) {
        return table.field(line.fields, "name");
    }

    private String said(Line line, String column, String otherwise) {
        var text = table.field(line.fields, column);
        return text.isEmpty() ? otherwise : text;
    }
}
