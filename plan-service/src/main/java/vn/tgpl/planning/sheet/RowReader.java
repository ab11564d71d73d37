package vn.tgpl.planning.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.sheet.SheetBook.Cell;

/** Makes a task or target out of a row; a column without anything in it clears what it stands for. */
final class RowReader {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{1,39}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    /** Dots group thousands, the comma begins what is less than one: 1.234,5. */
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?");

    /** What is wrong in one cell. */
    record Flaw(Column column, Refusal.Reason reason) {}

    /** @param roles the column from which each of the roles comes */
    record Read(ObjectNode part, List<Column> roles, List<Flaw> flaws) {
        /** The column that fills what {@code pointer}, relative to the part, names; null when none does. */
        Column column(Part of, String pointer) {
            var steps = pointer.split("/");
            if (steps.length > 2 && steps[1].equals("roles") && steps[2].matches("\\d+")) {
                var role = Integer.parseInt(steps[2]);
                return role < roles.size() ? roles.get(role) : null;
            }
            return Column.of(of).stream()
                    .filter(column -> pointer.equals("/" + column.field)
                            || pointer.startsWith("/" + column.field + "/")
                            || column.field.startsWith(pointer.substring(Math.min(1, pointer.length())) + "/"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ObjectNode part = JsonNodeFactory.instance.objectNode();
    private final List<Column> roles = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private RowReader() {}

    static Read read(SheetBook.Sheet sheet, SheetBook.Row row) {
        var reader = new RowReader();
        for (var column : sheet.columns()) {
            var cell = row.cells().get(column);
            if (cell != null && cell.flaw() != null) reader.flaws.add(new Flaw(column, cell.flaw()));
            else reader.put(column, cell);
        }
        return new Read(reader.part, reader.roles, reader.flaws);
    }

    private void put(Column column, Cell cell) {
        switch (column.kind) {
            case TEXT -> set(column, cell == null ? null : text(cell));
            case DAY -> set(column, cell == null ? null : day(column, cell));
            case NUMBER -> number(column, cell);
            case RECURRENCE -> set(column, recurrence(column, cell));
            case YES -> set(column, cell == null ? "IN_PERIOD" : yes(column, cell));
            case CODES -> {
                var codes = part.putArray(column.field);
                names(cell).forEach(codes::add);
            }
            case BODIES -> bodies(column, cell);
        }
    }

    /** A field of a field exists only with something in it. */
    private void set(Column column, String value) {
        var steps = column.field.split("/");
        if (steps.length == 1) part.put(column.field, value);
        else if (value != null) inner(steps[0]).put(steps[1], value);
        else if (!part.has(steps[0])) part.putNull(steps[0]);
    }

    private ObjectNode inner(String field) {
        return part.get(field) instanceof ObjectNode there ? there : part.putObject(field);
    }

    private void number(Column column, Cell cell) {
        if (cell == null) {
            set(column, null);
            return;
        }
        var number = cell.number() == null ? parsed(cell.text()) : cell.number();
        if (number == null) flaws.add(new Flaw(column, SheetRefusal.NOT_A_NUMBER));
        else {
            var steps = column.field.split("/");
            inner(steps[0]).put(steps[1], number);
        }
    }

    private static BigDecimal parsed(String text) {
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        return PLAIN.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }

    private String day(Column column, Cell cell) {
        try {
            if (cell.number() != null) {
                return FIRST_DAY.plusDays(cell.number().intValueExact()).toString();
            }
            return cell.text().contains("-")
                    ? LocalDate.parse(cell.text()).toString()
                    : LocalDate.parse(cell.text(), DAY).toString();
        } catch (DateTimeException | ArithmeticException unreadable) {
            flaws.add(new Flaw(column, SheetRefusal.NOT_A_DAY));
            return null;
        }
    }

    private String recurrence(Column column, Cell cell) {
        if (cell == null || Column.ONCE.equalsIgnoreCase(cell.text())) return "ONCE";
        if (Column.YEARLY.equalsIgnoreCase(cell.text())) return "YEARLY";
        flaws.add(new Flaw(column, SheetRefusal.CELL_UNREADABLE));
        return "ONCE";
    }

    private String yes(Column column, Cell cell) {
        if (Column.YES.equalsIgnoreCase(cell.text())) return "CUMULATIVE";
        if (!"Không".equalsIgnoreCase(cell.text())) flaws.add(new Flaw(column, SheetRefusal.CELL_UNREADABLE));
        return "IN_PERIOD";
    }

    private void bodies(Column column, Cell cell) {
        var bodies = part.get(column.field) instanceof ArrayNode there ? there : part.putArray(column.field);
        for (var name : names(cell)) {
            bodies.addObject()
                    .put("role", column.name())
                    .put(CODE.matcher(name).matches() ? "organisation" : "name", name);
            roles.add(column);
        }
    }

    private static List<String> names(Cell cell) {
        if (cell == null) return List.of();
        return Arrays.stream(text(cell).split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String text(Cell cell) {
        return cell.text() == null ? cell.number().stripTrailingZeros().toPlainString() : cell.text();
    }
}
