package vn.tgpl.kit.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/**
 * A table sent as text (CSV, RFC 4180, UTF-8 with or without BOM): named columns, then rows. Fields are texts as they
 * stand there, so leading zeros stay; like all texts they are trimmed and in normal form (NFC).
 */
public record Csv(List<String> columns, List<Row> rows) {
    /** No table of the state's is longer, and one call has to come to an end. */
    private static final int MOST_ROWS = 20_000;

    /** @param number as a spreadsheet shows it: the names of the columns stand in row 1 */
    public record Row(int number, List<String> fields) {}

    static Csv read(String text) {
        // no text column could take it
        if (text.indexOf('\0') >= 0) throw new Refusal(Request.INVALID_TEXT);
        var rows = new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
        if (rows.isEmpty()) throw new Refusal(CsvRefusal.MALFORMED_CSV);
        var named = rows.removeFirst();
        if (rows.size() > MOST_ROWS) throw new Refusal(CsvRefusal.TOO_MANY_ROWS);
        return new Csv(named.fields, rows);
    }

    /** Refuses a table without one of the columns it needs, or with one that nobody would read. */
    public void require(Set<String> needed, Set<String> optional) {
        if (!columns.containsAll(needed)) throw new Refusal(CsvRefusal.COLUMN_MISSING);
        var seen = new ArrayList<String>();
        for (var column : columns) {
            if (seen.contains(column) || !needed.contains(column) && !optional.contains(column)) {
                throw new Refusal(CsvRefusal.COLUMN_UNKNOWN);
            }
            seen.add(column);
        }
    }

    /** Empty when the row has no such column or nothing in it. */
    public String field(Row row, String column) {
        var at = columns.indexOf(column);
        return at < 0 || at >= row.fields.size() ? "" : row.fields.get(at);
    }

    /** Fields in quotes may hold commas, line ends and doubled quotes; spreadsheets here part fields by semicolons, too. */
    private static final class Reader {
        private final String text;
        private final char comma;
        private int at;

        Reader(String text) {
            this.text = text;
            var end = text.indexOf('\n');
            var first = end < 0 ? text : text.substring(0, end);
            this.comma = first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
        }

        List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (var number = 1; at < text.length(); number++) {
                var fields = fields();
                if (fields.size() > 1 || !fields.getFirst().isEmpty()) rows.add(new Row(number, fields));
            }
            return rows;
        }

        private List<String> fields() {
            var fields = new ArrayList<String>();
            while (true) {
                fields.add(tidy(at < text.length() && text.charAt(at) == '"' ? quoted() : plain()));
                if (at >= text.length()) return fields;
                var next = text.charAt(at++);
                if (next == comma) continue;
                if (next == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
                return fields;
            }
        }

        private String plain() {
            var start = at;
            while (at < text.length() && !ends(text.charAt(at))) {
                if (text.charAt(at) == '"') throw new Refusal(CsvRefusal.MALFORMED_CSV);
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() {
            var field = new StringBuilder();
            at++;
            while (true) {
                var quote = text.indexOf('"', at);
                if (quote < 0) throw new Refusal(CsvRefusal.MALFORMED_CSV);
                field.append(text, at, quote);
                at = quote + 1;
                if (at >= text.length() || ends(text.charAt(at))) return field.toString();
                if (text.charAt(at) != '"') throw new Refusal(CsvRefusal.MALFORMED_CSV);
                field.append('"');
                at++;
            }
        }

        private boolean ends(char c) {
            return c == comma || c == '\n' || c == '\r';
        }

        private static String tidy(String field) {
            var stripped = field.strip();
            return Normalizer.isNormalized(stripped, Normalizer.Form.NFC)
                    ? stripped
                    : Normalizer.normalize(stripped, Normalizer.Form.NFC);
        }
    }
}
