package vn.tgpl.planning.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.sheet.Filled.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;

@SuppressWarnings("unchecked")
class ReadingSheetsTest {
    private static final List<Object> TASK_HEADINGS = row("Số thứ tự", "Nội dung", "Từ ngày", "Chủ trì", "Lặp lại");
    private static final List<Object> TARGET_HEADINGS = row("Chỉ số", "Tối thiểu", "Tối đa", "Từ ngày", "Đến ngày");

    @Test
    void aRowBecomesATask() {
        var read = task(row("II.1", "Truyền\nthông  điểm", LocalDate.of(2026, 9, 5), "HN-TT; Hội Phụ nữ", "hằng năm"));
        assertEquals(
                "{\"ordinal\":\"II.1\",\"content\":\"Truyền thông điểm\",\"from\":\"2026-09-05\",\"roles\":["
                        + "{\"role\":\"LEAD\",\"organisation\":\"HN-TT\"},{\"role\":\"LEAD\",\"name\":\"Hội Phụ nữ\"}],"
                        + "\"recurrence\":\"YEARLY\"}",
                read.part().toString());
        assertEquals(List.of(), read.flaws());
    }

    @Test
    void whatIsLeftEmptyIsCleared() {
        var read = task(row("1", "x", "", "", ""));
        assertEquals(
                "{\"ordinal\":\"1\",\"content\":\"x\",\"from\":null,\"roles\":[],\"recurrence\":\"ONCE\"}",
                read.part().toString());
    }

    @Test
    void numbersAreReadAsTheyAreWrittenHere() {
        for (var written : Map.of(
                        "1.234,5", "1234.5", "1234,5", "1234.5", "20.5", "20.5", "1.234", "1234", "0,25", "0.25")
                .entrySet()) {
            assertEquals(
                    "{\"low\":" + written.getValue() + "}",
                    target(row("X", written.getKey(), "", "", ""))
                            .part()
                            .path("bound")
                            .toString());
        }
        assertEquals(
                "{\"low\":20,\"high\":30.5}",
                target(row("X", 20, 30.5, "", "")).part().path("bound").toString());
        for (var wrong : List.of("hai mươi", "1,234,5", "1.23.4", "20 – 30", "1e3")) {
            assertEquals(
                    List.of(new RowReader.Flaw(Column.LOW, SheetRefusal.NOT_A_NUMBER)),
                    target(row("X", wrong, "", "", "")).flaws());
        }
    }

    @Test
    void daysAreCellsOrTexts() {
        for (var written : List.<Object>of(LocalDate.of(2026, 2, 5), "5/2/2026", "05/02/2026", "2026-02-05")) {
            assertEquals(
                    "2026-02-05",
                    task(row("1", "x", written, "", "")).part().path("from").asText());
        }
        for (var wrong : List.<Object>of("31/02/2026", "2/13/2026", "Quý II", 1.5, "2026")) {
            assertEquals(
                    List.of(new RowReader.Flaw(Column.FROM, SheetRefusal.NOT_A_DAY)),
                    task(row("1", "x", wrong, "", "")).flaws());
        }
    }

    /** Excel keeps 0.1 + 0.2 in more digits than it shows. */
    @Test
    void roundingOfTheProgramIsNotTheClerks() {
        assertEquals(
                "0.3",
                target(row("X", 0.1 + 0.2, "", "", "")).part().at("/bound/low").asText());
    }

    @Test
    void formulasAreNotRead() {
        assertEquals(
                List.of(new RowReader.Flaw(Column.LOW, SheetRefusal.FORMULA_IN_CELL)),
                target(row("X", "=1+1", "", "", "")).flaws());
    }

    @Test
    void columnsMayComeInAnyOrderAndExamplesAndEmptyRowsAreSkipped() {
        var headings = new ArrayList<>(TASK_HEADINGS);
        Collections.shuffle(headings, new Random(7));
        var example = new ArrayList<Object>(Collections.nCopies(5, ""));
        example.set(0, "Ví dụ");
        var task = headings.stream()
                .map(heading -> heading.equals("Số thứ tự") || heading.equals("Nội dung") ? "9" : "")
                .toList();
        var rows = WorkbookReader.read(Filled.tasks(headings, example, row(), (List<Object>) (List<?>) task)
                        .file())
                .sheets()
                .get(Part.TASKS)
                .rows();
        assertEquals(List.of(4), rows.stream().map(SheetBook.Row::number).toList());
    }

    @Test
    void aFlawIsSaidAtTheColumnThatFillsThePlace() {
        var read = task(row("1", "x", "", "HN-TT; HN-STP", ""));
        assertEquals(Column.LEAD, read.column(Part.TASKS, "/roles/1/organisation"));
        assertEquals(Column.LEAD, read.column(Part.TASKS, "/roles"));
        assertEquals(Column.FROM, read.column(Part.TASKS, "/from"));
        assertEquals(Column.LOW, read.column(Part.TARGETS, "/bound"));
        assertEquals(Column.HIGH, read.column(Part.TARGETS, "/bound/high"));
        assertEquals(Column.PERIOD_FROM, read.column(Part.TARGETS, "/period"));
        assertEquals(null, read.column(Part.TASKS, "/milestones/0/due"));
        assertEquals(null, read.column(Part.TASKS, ""));
    }

    @Test
    void aBookThatIsNoneOfOursIsRefused() {
        refused(SheetRefusal.SHEET_MISSING, new Filled().and("Sheet1", row("a")).file());
        refused(SheetRefusal.HEADING_MISSING, Filled.tasks(row("Số thứ tự")).file());
        refused(
                SheetRefusal.HEADING_UNKNOWN,
                Filled.tasks(row("Số thứ tự", "Nội dung", "Khác")).file());
        refused(
                SheetRefusal.HEADING_TWICE,
                Filled.tasks(row("Số thứ tự", "Nội dung", "nội dung")).file());
        var rows = new ArrayList<List<Object>>(List.of(row("Số thứ tự", "Nội dung")));
        for (var i = 0; i < 2001; i++) rows.add(row(i, "x"));
        refused(
                SheetRefusal.TOO_MANY_SHEET_ROWS,
                Filled.tasks(rows.toArray(List[]::new)).file());
    }

    @Test
    void whatIsNoBookCostsLittleToRefuse() throws IOException {
        refused(SheetRefusal.MALFORMED_SHEET, new byte[0]);
        refused(SheetRefusal.MALFORMED_SHEET, "PK, but no book".getBytes());
        var good = Filled.tasks(TASK_HEADINGS).file();
        refused(SheetRefusal.MALFORMED_SHEET, java.util.Arrays.copyOf(good, good.length / 2));
        refused(
                SheetRefusal.MALFORMED_SHEET,
                with(good, "bomb.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>".getBytes()));
        refused(SheetRefusal.SHEET_TOO_LARGE, with(good, "zeros.xml", new byte[31 * 1024 * 1024]));
    }

    @Test
    void cellsThatWouldTakeAllTheMemoryOrTimeAreNotRead() throws IOException {
        var good = Filled.tasks(TASK_HEADINGS).file();
        for (var far : List.of(
                "<row><c r=\"ZZZZZZ1\"/></row>",
                "<row>" + "<c/>".repeat(300) + "</row>",
                "<row/>".repeat(20_001),
                "<row><c r=\"A1\"><v>" + "9".repeat(100) + "</v></c></row>",
                "<row><c r=\"A1\" t=\"n\"><v>" + "9".repeat(2_000_000) + "</v></c></row>",
                "<row><c r=\"A1\" t=\"str\"><v>" + "x".repeat(50_000) + "</v></c></row>",
                "<row><c r=\"" + "1".repeat(2000) + "\"/></row>")) {
            var sheet = "<worksheet><sheetData>" + far + "</sheetData></worksheet>";
            for (var name : List.of("xl/worksheets/sheet9.xml", "xl/worksheets/hidden.bin")) {
                refused(SheetRefusal.SHEET_TOO_LARGE, with(good, name, sheet.getBytes()));
            }
        }
        WorkbookReader.read(with(good, "docProps/thumbnail.jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, 0}));
    }

    private static void refused(SheetRefusal reason, byte[] file) {
        assertEquals(
                reason,
                assertThrows(Refusal.class, () -> WorkbookReader.read(file)).reason());
    }

    private static byte[] with(byte[] book, String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(book).get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(zip.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                zip.getInputStream(entry).transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static RowReader.Read task(List<Object> row) {
        return first(Part.TASKS, Filled.tasks(TASK_HEADINGS, row));
    }

    private static RowReader.Read target(List<Object> row) {
        return first(Part.TARGETS, Filled.targets(TARGET_HEADINGS, row));
    }

    private static RowReader.Read first(Part part, Filled filled) {
        var sheet = WorkbookReader.read(filled.file()).sheets().get(part);
        return RowReader.read(sheet, sheet.rows().getFirst());
    }
}
