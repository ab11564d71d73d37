package vn.tgpl.planning.unittable;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tgpl.kit.csv.RowFlaws;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.unit.Unit;
import vn.tgpl.planning.unit.UnitBody;
import vn.tgpl.planning.unit.UnitRefusal;
import vn.tgpl.planning.unit.UnitRules;
import vn.tgpl.planning.unit.Units;

/** What the rows of a table ask for, as far as they were right. */
final class Wanted {
    private final Book book;
    private final RowFlaws flaws;
    private final Map<Book.Key, Said> rows = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private int unchanged;

    /** Which rows speak of a unit, and their columns by what a rule points at. */
    record Said(List<Integer> rows, Map<String, String> columns) {}

    Wanted(Book book, RowFlaws flaws) {
        this.book = book;
        this.flaws = flaws;
    }

    Book book() {
        return book;
    }

    int unchanged() {
        return unchanged;
    }

    /** Puts the unit into the book if no rule is against it; each of the rows that say it is told otherwise. */
    boolean put(UnitBody body, Said by) {
        var now = book.at(Book.Key.of(body));
        if (body.equals(now)) {
            unchanged++;
            return true;
        }
        var against = new Flaws();
        shape(against, body);
        if (against.found().isEmpty()) {
            UnitRules.definition(against, body, book);
            var taken = now == null ? UnitRules.taken(body, book) : UnitRules.overlaps(body, book);
            against.when(taken, "#/validFrom", UnitRefusal.UNIT_PERIOD_TAKEN);
        }
        for (var flaw : against.found()) refuse(by, because(flaw, body));
        if (!against.found().isEmpty()) {
            refused(body.code());
            return false;
        }
        rows.put(Book.Key.of(body), by);
        book.put(body);
        return true;
    }

    /** Nothing is known of it though a row speaks of it. */
    void refused(String code) {
        refused.add(code);
    }

    /** What it lies in is not missing in the table, only wrong there. */
    private Refusal.Flaw because(Refusal.Flaw flaw, UnitBody body) {
        var missing = flaw.reason() == Request.UNKNOWN_CODE || flaw.reason() == Request.CODE_NOT_VALID_ON_DATE;
        return missing && flaw.pointer().equals("#/parent") && refused.contains(body.parent())
                ? new Refusal.Flaw(flaw.pointer(), null, UnitTableRefusal.PARENT_ROW_REFUSED)
                : flaw;
    }

    private void refuse(Said by, Refusal.Flaw flaw) {
        var part = flaw.pointer().split("/")[1];
        for (var row : by.rows) flaws.when(true, row, by.columns.getOrDefault(part, part), flaw.reason());
    }

    /** What the database and the API demand of each field. */
    private static void shape(Flaws flaws, UnitBody body) {
        text(flaws, "#/nameVi", body.nameVi(), 200);
        text(flaws, "#/legalBasis", body.legalBasis(), 500);
        if (body.nameEn() != null) text(flaws, "#/nameEn", body.nameEn(), 200);
        flaws.when(!body.type().matches("[A-Z][A-Z_]{0,39}"), "#/type", Request.PATTERN);
        flaws.when(body.level() == null, "#/code", UnitRefusal.LEVEL_CODE_MISMATCH);
        flaws.when(body.successors().size() > 50, "#/successors", Request.SIZE);
    }

    private static void text(Flaws flaws, String pointer, String text, int longest) {
        flaws.when(text == null || text.isEmpty(), pointer, Request.REQUIRED);
        if (text == null) return;
        flaws.when(text.length() > longest, pointer, Request.SIZE);
        flaws.when(text.chars().anyMatch(Character::isISOControl), pointer, Request.INVALID_TEXT);
    }

    /**
     * No unit ends here while others, in the table or not, still lie in it. From below: one that therefore stays lies in
     * another one, which then stays, too.
     */
    void refuseOrphans(Units units) {
        var ended =
                book.changed().stream().filter(body -> body.validTo() != null).toList();
        if (ended.isEmpty()) return;
        var earliest =
                ended.stream().map(UnitBody::validTo).min(LocalDate::compareTo).orElseThrow();
        var byCode = ended.stream().collect(toMap(UnitBody::code, body -> body, (one, other) -> other));
        var parts = new ArrayList<>(units.partsAfter(byCode.keySet(), earliest));
        parts.sort(comparing(Unit::level).reversed());
        for (var part : parts) {
            var now = Objects.requireNonNullElseGet(book.at(new Book.Key(part.code, part.validFrom)), part::body);
            var whole = !byCode.containsKey(now.parent()) || book.throughout(now.parent(), now.validFrom(), now.last());
            if (!whole) takeBack(byCode.get(now.parent()));
        }
    }

    private void takeBack(UnitBody ended) {
        var key = Book.Key.of(ended);
        var by = rows.remove(key);
        if (by == null) return;
        refuse(by, new Refusal.Flaw("#/validTo", null, UnitRefusal.UNIT_HAS_PARTS));
        book.takeBack(key);
    }
}
