package vn.tgpl.planning.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tgpl.planning.sheet.Template.Code;

/** Writes the sheets that go out: the empty ones to be filled in, and those sent with what is wrong in them. */
public final class SheetWriter {
    private static final String DAY = "dd/mm/yyyy";
    /** Excel would make 1.10 a number and 01 a 1. */
    private static final String TEXT = "@";

    private static final String CODES = "Danh mục";
    private static final int ROWS = 1_000;

    @FunctionalInterface
    private interface Content {
        void write(Workbook book);
    }

    private SheetWriter() {}

    static byte[] template(Map<Template.List, List<Code>> codes) {
        return file(book -> {
            for (var part : Part.values()) {
                var columns = Column.of(part);
                var sheet = sheet(book, part, columns);
                for (var i = 0; i < columns.size(); i++) {
                    sheet.range(1, i, ROWS, i)
                            .style()
                            .format(format(columns.get(i)))
                            .set();
                    sheet.value(1, i, Template.example(columns.get(i)));
                    sheet.style(1, i).italic().fontColor("808080").set();
                    choices(sheet, columns.get(i), i, codes);
                }
            }
            codes(book.newWorksheet(CODES), codes);
            guidance(book.newWorksheet("Hướng dẫn"));
        });
    }

    /** The sheets as they were sent, each row with its flaws at the end. */
    public static byte[] flawed(byte[] sent, List<RowFlaw> flaws) {
        return flawed(WorkbookReader.read(sent), flaws);
    }

    static byte[] flawed(SheetBook sent, List<RowFlaw> flaws) {
        return file(book -> sent.sheets().forEach((part, rows) -> {
            var columns = rows.columns();
            var sheet = sheet(book, part, columns);
            sheet.value(0, columns.size(), WorkbookReader.FLAWS);
            sheet.style(0, columns.size()).bold().fontColor("C00000").set();
            sheet.width(columns.size(), 60);
            var words = flaws.stream()
                    .filter(flaw -> flaw.part() == part)
                    .collect(Collectors.groupingBy(
                            RowFlaw::row, Collectors.mapping(RowFlaw::inWords, Collectors.joining("; "))));
            for (var i = 0; i < rows.rows().size(); i++) {
                row(sheet, i + 1, columns, rows.rows().get(i));
                var wrong = words.get(rows.rows().get(i).number());
                if (wrong != null) sheet.value(i + 1, columns.size(), wrong);
            }
        }));
    }

    private static void row(Worksheet sheet, int at, List<Column> columns, SheetBook.Row row) {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = row.cells().get(column);
            sheet.style(at, i).format(format(column)).set();
            if (cell == null) continue;
            if (cell.number() == null) sheet.value(at, i, cell.text());
            else if (column.kind == Column.Kind.DAY || column.kind == Column.Kind.NUMBER) {
                sheet.value(at, i, cell.number());
            } else sheet.value(at, i, cell.number().stripTrailingZeros().toPlainString());
        }
    }

    private static Worksheet sheet(Workbook book, Part part, List<Column> columns) {
        var sheet = book.newWorksheet(part.sheet);
        for (var i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).heading);
            sheet.style(0, i).bold().fillColor("DDEBF7").set();
            sheet.width(i, columns.get(i) == Column.CONTENT ? 60 : 18);
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static String format(Column column) {
        return switch (column.kind) {
            case DAY -> DAY;
            case NUMBER -> "General";
            default -> TEXT;
        };
    }

    private static void choices(Worksheet sheet, Column column, int at, Map<Template.List, List<Code>> codes) {
        var list = Template.List.of(column);
        if (list == null || codes.get(list).isEmpty()) return;
        var name = column(2 * list.ordinal());
        sheet.range(1, at, ROWS, at)
                .validateWithListByFormula("'" + CODES + "'!$" + name + "$2:$" + name + "$"
                        + (codes.get(list).size() + 1));
    }

    private static String column(int index) {
        return Character.toString('A' + index);
    }

    private static void codes(Worksheet sheet, Map<Template.List, List<Code>> codes) {
        codes.forEach((list, entries) -> {
            var at = 2 * list.ordinal();
            sheet.value(0, at, list.heading);
            sheet.style(0, at).bold().set();
            sheet.width(at, 20);
            sheet.width(at + 1, 50);
            for (var i = 0; i < entries.size(); i++) {
                sheet.value(i + 1, at, entries.get(i).code());
                sheet.value(i + 1, at + 1, entries.get(i).name());
            }
        });
        sheet.freezePane(0, 1);
    }

    private static void guidance(Worksheet sheet) {
        sheet.width(0, 120);
        var lines = Template.guidance();
        for (var i = 0; i < lines.size(); i++) sheet.value(i, 0, lines.get(i));
        sheet.style(0, 0).bold().set();
    }

    private static byte[] file(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "TGPL", "1.0")) {
            content.write(book);
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
