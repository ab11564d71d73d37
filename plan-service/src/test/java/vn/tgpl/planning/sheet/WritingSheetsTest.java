package vn.tgpl.planning.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.sheet.Filled.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unchecked")
class WritingSheetsTest {
    @Test
    void whatWasSentComesBackWithItsFlaws() throws IOException {
        var sent = WorkbookReader.read(Filled.tasks(
                        row("Số thứ tự", "Nội dung", "Từ ngày", "Lỗi"),
                        row("1.10", "Truyền thông", LocalDate.of(2026, 9, 5), "cũ"),
                        row("2", "Tập huấn", "31/02/2026"))
                .file());
        var flaws = List.of(
                new RowFlaw(Part.TASKS, 3, Column.FROM, "NOT_A_DAY"), new RowFlaw(Part.TASKS, 3, null, "TASK_CYCLE"));
        var file = SheetWriter.flawed(sent, flaws);
        assertEquals(sent, WorkbookReader.read(file));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.findSheet("Nhiệm vụ").orElseThrow().read();
            assertEquals("Lỗi", rows.get(0).getCellText(3));
            assertEquals("", rows.get(1).getCellText(3));
            assertTrue(rows.get(2).getCellText(3).startsWith("Từ ngày: "));
            assertTrue(rows.get(2).getCellText(3).contains("; "));
            assertEquals("1.10", rows.get(1).getCellText(0));
        }
    }

    @Test
    void theTemplateLetsCodesBeChosenAndHoldsNoRowOfItsOwn() throws IOException {
        var codes = new EnumMap<Template.List, List<Template.Code>>(Template.List.class);
        for (var list : Template.List.values()) codes.put(list, List.of(new Template.Code("A-" + list, "Tên")));
        var file = SheetWriter.template(codes);
        assertEquals(0, WorkbookReader.read(file).rows());
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var targets = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(
                    targets.contains("'Danh mục'!$A$2:$A$2"), targets.substring(targets.indexOf("<dataValidations")));
        }
    }
}
