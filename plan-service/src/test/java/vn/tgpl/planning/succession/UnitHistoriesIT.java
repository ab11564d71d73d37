package vn.tgpl.planning.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** Whatever is merged, split, renamed, moved or made a ward, one after the other, in any order. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class UnitHistoriesIT {
    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final List<String> PROVINCES = List.of("97", "98");
    private static final int STEPS = 50;

    /** Where each commune of the start went, as told by the steps themselves. */
    private final Map<String, Set<String>> went = new TreeMap<>();

    private final Set<String> living = new TreeSet<>();
    private Random random;
    private LocalDate day = START;

    @Test
    void anyCodeOnAnyDayIsOneUnitAndTheTreeHoldsEveryCommuneOnceAndNoUnitIsLostOrDoubled() {
        var seed = 20261121L;
        random = new Random(seed);
        begin();
        for (var step = 0; step < STEPS; step++) step();
        var units = units();
        for (var on = START; on.isBefore(day.plusDays(40)); on = on.plusDays(1 + random.nextInt(45))) {
            oneHolderOfEachCode(units, on);
            everyCommuneInOneProvince(units, on);
        }
        for (var commune : went.entrySet()) {
            var told =
                    Api.get("administrative-units/" + commune.getKey() + "/successors?at=" + START + "&until=" + day);
            var codes = told.<List<String>>path("items.unit.code");
            assertEquals(commune.getValue(), new TreeSet<>(codes), "seed " + seed + " " + commune.getKey());
            assertEquals(commune.getValue().size(), codes.size());
            assertEquals(
                    Set.of(commune.getValue().size() == 1), new HashSet<>(told.<List<Boolean>>path("items.whole")));
        }
        backwardsIsForwards();
    }

    private void begin() {
        for (var province : PROVINCES) add(province, "PROVINCE", "VN");
        for (var i = 0; i < 12; i++) {
            var code = Fixtures.fresh("");
            add(code, "COMMUNE", PROVINCES.get(i % 2));
            living.add(code);
            went.put(code, new TreeSet<>(Set.of(code)));
        }
    }

    private void step() {
        day = day.plusDays(1 + random.nextInt(60));
        var code = any();
        switch (random.nextInt(6)) {
            case 0 -> succeed(code, object("code", code, "nameVi", "Xã " + day));
            case 1 -> succeed(code, object("code", code, "type", "WARD"));
            case 2 -> succeed(code, object("code", code, "parent", PROVINCES.get(random.nextInt(2))));
            case 3 -> {
                var other = any();
                if (!other.equals(code)) succeed(code, object("code", other));
            }
            case 4 -> succeed(code, object("code", code, "share", 0.5), opened());
            default -> {
                var both = opened();
                var other = any();
                succeed(code, both);
                if (!other.equals(code)) succeed(other, object("code", both.get("code")));
            }
        }
    }

    private Map<String, Object> opened() {
        var province = PROVINCES.get(random.nextInt(2));
        return object("code", Fixtures.fresh(""), "type", "COMMUNE", "nameVi", "Xã mới", "parent", province);
    }

    private String any() {
        return List.copyOf(living).get(random.nextInt(living.size()));
    }

    @SafeVarargs
    private void succeed(String code, Map<String, Object>... to) {
        var version = Api.get("administrative-units/" + code + "?at=" + day.minusDays(1))
                .<Integer>path("version");
        var body = object("on", day.toString(), "legalBasis", "x", "successors", List.of(to));
        Api.post("administrative-units/" + code + "/succeed", version, body)
                .then()
                .statusCode(200);
        var codes = Arrays.stream(to).map(one -> (String) one.get("code")).toList();
        living.remove(code);
        living.addAll(codes);
        for (var places : went.values()) if (places.remove(code)) places.addAll(codes);
    }

    private static void add(String code, String level, String parent) {
        var body = object(
                "code",
                code,
                "level",
                level,
                "type",
                level,
                "nameVi",
                code,
                "parent",
                parent,
                "validFrom",
                START.toString(),
                "legalBasis",
                "x");
        Api.post("administrative-units", body).then().statusCode(201);
    }

    private record Span(String code, String level, String parent, LocalDate from, LocalDate to) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static List<Span> units() {
        var units = new ArrayList<Span>();
        var all = Rows.text("""
                SELECT string_agg(concat_ws(',', code, level, coalesce(parent, ''), valid_from,
                                            coalesce(valid_to, '9999-12-31')), ';') FROM unit
                """);
        for (var one : all.split(";")) {
            var parts = one.split(",");
            units.add(new Span(parts[0], parts[1], parts[2], LocalDate.parse(parts[3]), LocalDate.parse(parts[4])));
        }
        return units;
    }

    private static void oneHolderOfEachCode(List<Span> units, LocalDate on) {
        var holders = units.stream()
                .filter(unit -> unit.on(on))
                .collect(Collectors.groupingBy(Span::code, Collectors.counting()));
        assertTrue(holders.values().stream().allMatch(count -> count == 1), () -> on + " " + holders);
    }

    /** The sum over the provinces of a day is all communes of that day. */
    private static void everyCommuneInOneProvince(List<Span> units, LocalDate on) {
        var living = units.stream().filter(unit -> unit.on(on)).collect(Collectors.toMap(Span::code, unit -> unit));
        var communes = living.values().stream()
                .filter(unit -> unit.level.equals("COMMUNE"))
                .toList();
        var ofProvinces = new TreeMap<String, Integer>();
        for (var commune : communes) {
            var unit = commune;
            while (unit != null && !unit.level.equals("PROVINCE")) unit = living.get(unit.parent);
            if (unit != null) ofProvinces.merge(unit.code, 1, Integer::sum);
        }
        var sum = ofProvinces.values().stream().mapToInt(count -> count).sum();
        assertEquals(communes.size(), sum, () -> on + " " + ofProvinces);
        assertTrue(ofProvinces.keySet().containsAll(PROVINCES), () -> on + " " + ofProvinces);
    }

    /** What a unit was made of is what went there, and it is whole in the one exactly if it is in the other. */
    private void backwardsIsForwards() {
        for (var code : living) {
            var made = Api.get("administrative-units/" + code + "/predecessors?at=" + day + "&since=" + START);
            var from = made.<List<String>>path("items.unit.code");
            var expected = went.entrySet().stream()
                    .filter(one -> one.getValue().contains(code))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, new TreeSet<>(from), code);
            var whole = made.<List<Boolean>>path("items.whole");
            for (var i = 0; i < from.size(); i++) {
                assertEquals(went.get(from.get(i)).size() == 1, whole.get(i), code + " of " + from.get(i));
            }
        }
    }
}
