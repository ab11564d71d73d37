package vn.tgpl.planning.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What was read of a file: its sheets of tasks and targets, cell by cell. */
record SheetBook(Map<Part, Sheet> sheets) {
    int rows() {
        return sheets.values().stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    /** @param columns in the order in which they stand there */
    record Sheet(List<Column> columns, List<Row> rows) {}

    /** @param number as the program shows it: the headings stand in row 1 */
    record Row(int number, Map<Column, Cell> cells) {}

    /** One of text, number or what cannot be read. */
    record Cell(String text, BigDecimal number, SheetRefusal flaw) {
        static Cell text(String text) {
            return new Cell(text, null, null);
        }

        static Cell number(BigDecimal number) {
            return new Cell(null, number, null);
        }

        static Cell flawed(SheetRefusal flaw) {
            return new Cell(null, null, flaw);
        }
    }
}
