package vn.tgpl.planning.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** A workbook as a clerk fills it in: rows of texts, numbers and days; {@code =…} is a formula. */
public final class Filled {
    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    public static Filled tasks(List<Object>... rows) {
        return new Filled().and("Nhiệm vụ", rows);
    }

    public static Filled targets(List<Object>... rows) {
        return new Filled().and("Chỉ tiêu", rows);
    }

    public final Filled and(String sheet, List<Object>... rows) {
        sheets.put(sheet, List.of(rows));
        return this;
    }

    public byte[] file() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = book.newWorksheet(name);
                for (var row = 0; row < rows.size(); row++) {
                    for (var i = 0; i < rows.get(row).size(); i++) {
                        switch (rows.get(row).get(i)) {
                            case LocalDate day -> {
                                sheet.value(row, i, day);
                                sheet.style(row, i).format("dd/mm/yyyy").set();
                            }
                            case Number number -> sheet.value(row, i, number);
                            case String text when text.startsWith("=") -> sheet.formula(row, i, text.substring(1));
                            case String text when !text.isEmpty() -> sheet.value(row, i, text);
                            default -> {}
                        }
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static List<Object> row(Object... cells) {
        return List.of(cells);
    }
}
