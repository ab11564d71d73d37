package vn.tgpl.kit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

class CsvTest {
    @Test
    void fieldsStayAsTheyStandThereWithLeadingZeros() {
        var table = Csv.read("code,name\n00070,Phường Hoàn Kiếm\n");
        assertEquals(List.of("code", "name"), table.columns());
        assertEquals(List.of(new Csv.Row(2, List.of("00070", "Phường Hoàn Kiếm"))), table.rows());
        assertEquals("00070", table.field(table.rows().getFirst(), "code"));
        assertEquals("", table.field(table.rows().getFirst(), "type"));
    }

    @Test
    void byteOrderMarkWindowsLineEndsAndSpacesAreNoContent() {
        var table = Csv.read("\uFEFFcode,name\r\n 1 , a\u0323 b\r\n\r\n2,c");
        assertEquals(List.of("code", "name"), table.columns());
        assertEquals(
                List.of(new Csv.Row(2, List.of("1", "\u1EA1 b")), new Csv.Row(4, List.of("2", "c"))), table.rows());
    }

    @Test
    void quotedFieldsHoldCommasQuotesAndLineEnds() {
        var table = Csv.read("a,b\n\"x, \"\"y\"\"\",\"1\n2\"\nz,\"\"");
        assertEquals(List.of("x, \"y\"", "1\n2"), table.rows().getFirst().fields());
        assertEquals(new Csv.Row(3, List.of("z", "")), table.rows().getLast());
    }

    @Test
    void semicolonsPartFieldsWhereTheFirstRowHasNoComma() {
        assertEquals(
                List.of("1", "2,5"), Csv.read("a;b\n1;2,5").rows().getFirst().fields());
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (var text : List.of("", "\uFEFF", "a,b\n\"1,2\n", "a,b\n1\"2,3\n", "a,b\n\"1\"2,3\n")) {
            refused(CsvRefusal.MALFORMED_CSV, () -> Csv.read(text));
        }
        refused(CsvRefusal.TOO_MANY_ROWS, () -> Csv.read("a\n" + "1\n".repeat(20_001)));
    }

    @Test
    void columnsAreTheOnesAskedForAndEachOnce() {
        Csv.read("a,b\n").require(Set.of("a"), Set.of("b"));
        Csv.read("a\n").require(Set.of("a"), Set.of("b"));
        refused(CsvRefusal.COLUMN_MISSING, () -> Csv.read("b\n").require(Set.of("a"), Set.of("b")));
        refused(CsvRefusal.COLUMN_UNKNOWN, () -> Csv.read("a,c\n").require(Set.of("a"), Set.of("b")));
        refused(CsvRefusal.COLUMN_UNKNOWN, () -> Csv.read("a,a\n").require(Set.of("a"), Set.of("b")));
    }

    @Test
    void whatNoTextColumnTakesIsRefused() {
        refused(Request.INVALID_TEXT, () -> Csv.read("a,b\n1\0,2\n"));
    }

    private static void refused(Refusal.Reason reason, Runnable work) {
        assertEquals(reason, assertThrows(Refusal.class, work::run).reason());
    }
}
