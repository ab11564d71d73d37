package vn.tgpl.planning.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.sheet.SheetBook.Cell;

/** Reads a file that somebody filled in (XLSX). Whatever it is, it costs little to find out. */
final class WorkbookReader {
    static final String FLAWS = "Lỗi";
    /** Rows that begin so show how it is done and are not read. */
    static final String EXAMPLE = "Ví dụ";

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_BYTES = 30 * 1024 * 1024;
    private static final int MOST_ROWS = 2_000;
    private static final MathContext SHOWN = new MathContext(15);
    private static final int MOST_DIGITS = 30;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private WorkbookReader() {}

    static SheetBook read(byte[] file) {
        weigh(file);
        Map<Part, SheetBook.Sheet> sheets = new EnumMap<>(Part.class);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var part : Part.values()) {
                var sheet = book.findSheet(part.sheet);
                if (sheet.isPresent()) sheets.put(part, sheet(part, sheet.get()));
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal(SheetRefusal.MALFORMED_SHEET);
        }
        if (sheets.isEmpty()) throw new Refusal(SheetRefusal.SHEET_MISSING);
        return new SheetBook(sheets);
    }

    /** A small file can unpack to anything: it is unpacked once to be counted, by the same library, and thrown away. */
    private static void weigh(byte[] file) {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) throw new Refusal(SheetRefusal.SHEET_TOO_LARGE);
            for (var entry : entries) {
                try (var content = zip.getInputStream(entry)) {
                    var head = true;
                    for (int read; (read = content.read(buffer)) >= 0; head = false) {
                        total += read;
                        if (total > MOST_BYTES) throw new Refusal(SheetRefusal.SHEET_TOO_LARGE);
                        if (head && contains(buffer, read)) throw new Refusal(SheetRefusal.MALFORMED_SHEET);
                    }
                }
            }
            var shape = new SheetShape();
            for (var entry : entries) {
                if (entry.isDirectory()) continue;
                try (var content = zip.getInputStream(entry)) {
                    shape.look(entry.getName(), content);
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal(SheetRefusal.MALFORMED_SHEET);
        }
    }

    /** What spreadsheets write declares no types of documents, by which texts could grow without end. */
    private static boolean contains(byte[] buffer, int length) {
        for (var i = 0; i <= length - DOCTYPE.length; i++) {
            if (Arrays.equals(buffer, i, i + DOCTYPE.length, DOCTYPE, 0, DOCTYPE.length)) return true;
        }
        return false;
    }

    private static SheetBook.Sheet sheet(Part part, Sheet sheet) throws IOException {
        try (var stream = sheet.openStream()) {
            var rows = stream.iterator();
            if (!rows.hasNext()) throw new Refusal(SheetRefusal.HEADING_MISSING);
            var places = places(part, rows.next());
            var found = new ArrayList<SheetBook.Row>();
            while (rows.hasNext()) {
                var row = rows.next();
                var cells = cells(row, places);
                if (cells.isEmpty() || isExample(cells, places)) continue;
                if (found.size() == MOST_ROWS) throw new Refusal(SheetRefusal.TOO_MANY_SHEET_ROWS);
                found.add(new SheetBook.Row(row.getRowNum(), cells));
            }
            return new SheetBook.Sheet(List.copyOf(places.values()), found);
        }
    }

    private static Map<Integer, Column> places(Part part, Row headings) {
        var places = new LinkedHashMap<Integer, Column>();
        for (var i = 0; i < headings.getCellCount(); i++) {
            var text =
                    headings.getOptionalCell(i).map(cell -> read(cell).text()).orElse(null);
            if (text == null || text.equalsIgnoreCase(FLAWS)) continue;
            var column = Column.of(part).stream()
                    .filter(one -> one.heading.equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(SheetRefusal.HEADING_UNKNOWN));
            if (places.containsValue(column)) throw new Refusal(SheetRefusal.HEADING_TWICE);
            places.put(i, column);
        }
        if (!Column.of(part).stream().filter(Column::needed).allMatch(places::containsValue)) {
            throw new Refusal(SheetRefusal.HEADING_MISSING);
        }
        return places;
    }

    private static Map<Column, Cell> cells(Row row, Map<Integer, Column> places) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        places.forEach((i, column) ->
                row.getOptionalCell(i).map(WorkbookReader::read).ifPresent(cell -> cells.put(column, cell)));
        return cells;
    }

    private static boolean isExample(Map<Column, Cell> cells, Map<Integer, Column> places) {
        var first = cells.get(places.values().iterator().next());
        return first != null && first.text() != null && first.text().startsWith(EXAMPLE);
    }

    /** Null when there is nothing in it. */
    private static Cell read(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case FORMULA -> Cell.flawed(SheetRefusal.FORMULA_IN_CELL);
            case ERROR -> Cell.flawed(SheetRefusal.CELL_UNREADABLE);
            case BOOLEAN -> Cell.text(cell.asBoolean() ? Column.YES : "Không");
            case NUMBER -> shown(cell.asNumber());
            case STRING -> {
                // lines of one cell are one text here
                var text = Normalizer.normalize(cell.asString().replaceAll("\\s+", " "), Normalizer.Form.NFC)
                        .strip();
                yield text.isEmpty() ? null : Cell.text(text);
            }
        };
    }

    /** More digits than a spreadsheet shows are its rounding; a number beyond all measure is none. */
    private static Cell shown(BigDecimal number) {
        var stripped = number.round(SHOWN).stripTrailingZeros();
        if (Math.abs(stripped.scale()) > MOST_DIGITS) return Cell.flawed(SheetRefusal.CELL_UNREADABLE);
        return Cell.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
