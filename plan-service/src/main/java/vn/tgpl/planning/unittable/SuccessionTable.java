package vn.tgpl.planning.unittable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tgpl.kit.csv.Csv;
import vn.tgpl.kit.csv.CsvRefusal;
import vn.tgpl.kit.csv.RowFlaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.catalogue.CatalogueRefusal;
import vn.tgpl.planning.unit.Level;
import vn.tgpl.planning.unit.UnitBody;
import vn.tgpl.planning.unit.Units;

/**
 * A table of old communes and those that took over (xã cũ → xã mới), many to many: one that was split stands in several
 * rows. A district stands beside its communes and passes to where they go; one without communes stands alone.
 */
final class SuccessionTable {
    private static final Set<String> NEEDED = Set.of(
            "old_code",
            "old_name",
            "old_district_code",
            "old_district",
            "old_province_code",
            "old_province",
            "new_code",
            "new_name",
            "new_province_code",
            "split");
    private static final Map<String, String> COMMUNE = Map.of(
            "code", "old_code",
            "nameVi", "old_name",
            "parent", "old_district_code",
            "successors", "new_code",
            "validFrom", "old_code",
            "validTo", "old_code");
    private static final Map<String, String> DISTRICT = Map.of(
            "code", "old_district_code",
            "nameVi", "old_district",
            "parent", "old_province_code",
            "successors", "new_code",
            "validFrom", "old_district_code",
            "validTo", "old_district_code");

    private final Csv table;
    private final ImportParameters how;
    private final RowFlaws flaws;
    private final LocalDate last;
    private final Set<Integer> saidToBeSplit = new HashSet<>();
    private Wanted wanted;

    /** An old unit with all rows that speak of it and where they say it went. */
    private static final class Old {
        final String code;
        final String name;
        final String parent;
        final List<Integer> rows = new ArrayList<>();
        final Set<String> to = new LinkedHashSet<>();

        Old(String code, String name, String parent) {
            this.code = code;
            this.name = name;
            this.parent = parent;
        }
    }

    private final Map<String, Old> communes = new LinkedHashMap<>();
    private final Map<String, Old> districts = new LinkedHashMap<>();

    private SuccessionTable(Csv table, ImportParameters how, RowFlaws flaws) {
        this.table = table;
        this.how = how;
        this.flaws = flaws;
        this.last = how.on.minusDays(1);
    }

    static Wanted read(Csv table, ImportParameters how, Units units, RowFlaws flaws) {
        table.require(NEEDED, Set.of());
        return new SuccessionTable(table, how, flaws).read(units);
    }

    private Wanted read(Units units) {
        var codes = new HashSet<String>();
        for (var row : table.rows()) {
            for (var column : List.of("old_code", "old_district_code", "old_province_code", "new_code")) {
                codes.add(table.field(row, column));
            }
        }
        var known = units.named(codes).values().stream().flatMap(List::stream).toList();
        wanted = new Wanted(new Book(known), flaws);
        for (var row : table.rows()) read(row);
        districts.values().forEach(this::putDistrict);
        communes.values().forEach(this::putCommune);
        return wanted;
    }

    private void read(Csv.Row fields) {
        var row = fields.number();
        if (flaws.when(fields.fields().size() != table.columns().size(), row, "", CsvRefusal.COLUMN_COUNT)) return;
        newUnit(fields);
        oldProvince(fields);
        var split = table.field(fields, "split").toLowerCase(Locale.ROOT);
        flaws.when(!split.equals("true") && !split.equals("false"), row, "split", CsvRefusal.NOT_TRUE_OR_FALSE);
        if (split.equals("true")) saidToBeSplit.add(row);
        var to = table.field(fields, "new_code");
        var district = old(districts, fields, "old_district_code", "old_district", "old_province_code");
        if (district != null) district.to.add(to);
        if (table.field(fields, "old_code").isEmpty()
                && table.field(fields, "old_name").isEmpty()) return;
        var commune = old(communes, fields, "old_code", "old_name", "old_district_code");
        if (commune == null) return;
        flaws.when(!commune.to.add(to), row, "new_code", CatalogueRefusal.TWICE_IN_LIST);
    }

    private void newUnit(Csv.Row fields) {
        var row = fields.number();
        var code = table.field(fields, "new_code");
        var book = wanted.book();
        if (flaws.when(book.of(code).isEmpty(), row, "new_code", Request.UNKNOWN_CODE)) return;
        var unit = book.on(code, how.on).orElse(null);
        if (flaws.when(unit == null, row, "new_code", Request.CODE_NOT_VALID_ON_DATE)) return;
        flaws.when(
                !table.field(fields, "new_province_code").equals(unit.parent()),
                row,
                "new_province_code",
                UnitTableRefusal.CONTRADICTS_CATALOGUE);
        var name = Names.capitalised(table.field(fields, "new_name"));
        flaws.warn(!name.equals(unit.nameVi()), row, "new_name", UnitTableRefusal.NAME_DIFFERS);
    }

    private void oldProvince(Csv.Row fields) {
        var code = table.field(fields, "old_province_code");
        var unit = wanted.book().on(code, last).orElse(null);
        var row = fields.number();
        if (flaws.when(unit == null, row, "old_province_code", Request.UNKNOWN_CODE)) return;
        flaws.warn(
                !table.field(fields, "old_province").equals(unit.nameVi()),
                row,
                "old_province",
                UnitTableRefusal.NAME_DIFFERS);
    }

    /** The unit that the row speaks of, null when an earlier row speaks of it otherwise. */
    private Old old(Map<String, Old> all, Csv.Row fields, String codeColumn, String nameColumn, String parentColumn) {
        var row = fields.number();
        var name = table.field(fields, nameColumn);
        flaws.warn(!name.equals(Names.capitalised(name)), row, nameColumn, UnitTableRefusal.NAME_CAPITALISED);
        name = Names.capitalised(name);
        var parent = table.field(fields, parentColumn);
        var code = table.field(fields, codeColumn);
        if (flaws.when(code.isEmpty(), row, codeColumn, Request.REQUIRED)) return null;
        var old = all.get(code);
        if (old == null) {
            old = new Old(code, name, parent);
            all.put(code, old);
        }
        old.rows.add(row);
        flaws.when(!old.name.equals(name), row, nameColumn, UnitTableRefusal.CONTRADICTS_ROW);
        flaws.when(!old.parent.equals(parent), row, parentColumn, UnitTableRefusal.CONTRADICTS_ROW);
        return old;
    }

    /** Where a row is refused it is not certain where the district went, so that is left open until it is. */
    private void putDistrict(Old district) {
        var refused = district.rows.stream().filter(flaws::refused).count();
        if (refused == district.rows.size()) return;
        put(district, Level.DISTRICT, refused == 0, new Wanted.Said(district.rows, DISTRICT));
    }

    /** Nor is it of a commune: then nothing is said of it at all. */
    private void putCommune(Old commune) {
        if (commune.rows.stream().anyMatch(flaws::refused)) {
            for (var row : commune.rows) {
                flaws.when(!flaws.refused(row), row, "old_code", UnitTableRefusal.ROW_OF_SAME_UNIT_REFUSED);
            }
            return;
        }
        var split = commune.to.size() > 1;
        for (var row : commune.rows) {
            flaws.warn(split != saidToBeSplit.contains(row), row, "split", UnitTableRefusal.SPLIT_DIFFERS);
        }
        put(commune, Level.COMMUNE, true, new Wanted.Said(commune.rows, COMMUNE));
    }

    private void put(Old old, Level level, boolean certain, Wanted.Said by) {
        var now = wanted.book().on(old.code, last).orElse(null);
        var nameColumn = by.columns().get("nameVi");
        if (now != null) {
            flaws.warn(!now.nameVi().equals(old.name), by.rows().getFirst(), nameColumn, UnitTableRefusal.NAME_DIFFERS);
            var stays = now.validOn(how.on) && old.to.contains(old.code);
            wanted.put(stays || !certain ? now : now.ended(last, successors(old, now)), by);
            return;
        }
        var type = Names.typeOf(old.name);
        if (type == null) {
            for (var row : by.rows()) flaws.when(true, row, nameColumn, UnitTableRefusal.NAME_WITHOUT_TYPE);
            return;
        }
        wanted.put(
                new UnitBody(
                        old.code,
                        level.name(),
                        type,
                        old.name,
                        null,
                        old.parent,
                        how.validFrom,
                        last,
                        how.legalBasis,
                        certain ? successors(old, null) : List.of(),
                        how.verified),
                by);
    }

    /** What is known of them already stays, with the shares that the table does not tell. */
    private static List<UnitBody.Successor> successors(Old old, UnitBody now) {
        if (now != null) {
            var known = now.successors().stream().map(UnitBody.Successor::code).toList();
            if (known.size() == old.to.size() && old.to.containsAll(known)) return now.successors();
        }
        return old.to.stream()
                .sorted()
                .map(code -> new UnitBody.Successor(code, null))
                .toList();
    }
}
