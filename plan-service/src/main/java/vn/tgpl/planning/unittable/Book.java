package vn.tgpl.planning.unittable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tgpl.planning.unit.Holders;
import vn.tgpl.planning.unit.Unit;
import vn.tgpl.planning.unit.UnitBody;

/** The units of some codes as they are, with what is about to be written. */
final class Book implements Holders {
    record Key(String code, LocalDate validFrom) {
        static Key of(UnitBody unit) {
            return new Key(unit.code(), unit.validFrom());
        }
    }

    private final Map<String, TreeMap<LocalDate, UnitBody>> units = new HashMap<>();
    private final Map<Key, Unit> stored = new HashMap<>();
    private final Map<Key, UnitBody> written = new LinkedHashMap<>();

    Book(Collection<Unit> known) {
        for (var unit : known) {
            var body = unit.body();
            stored.put(Key.of(body), unit);
            enter(body);
        }
    }

    /** As those who hold the code say, and these in their place or beside them. */
    static Book with(Collection<Unit> known, List<UnitBody> changed) {
        var book = new Book(known);
        changed.forEach(book::put);
        return book;
    }

    private void enter(UnitBody body) {
        units.computeIfAbsent(body.code(), _ -> new TreeMap<>()).put(body.validFrom(), body);
    }

    @Override
    public Collection<UnitBody> of(String code) {
        var spans = units.get(code);
        return spans == null ? List.of() : spans.values();
    }

    /** The unit of that key, null without. */
    UnitBody at(Key key) {
        var spans = units.get(key.code);
        return spans == null ? null : spans.get(key.validFrom);
    }

    void put(UnitBody body) {
        enter(body);
        written.put(Key.of(body), body);
    }

    /** As if it had not been put. */
    void takeBack(Key key) {
        written.remove(key);
        if (stored.containsKey(key)) enter(stored.get(key).body());
        else units.get(key.code).remove(key.validFrom);
    }

    /** What is put for units that are stored. */
    List<UnitBody> changed() {
        return written.values().stream()
                .filter(body -> stored.containsKey(Key.of(body)))
                .toList();
    }

    List<UnitBody> created() {
        return written.values().stream()
                .filter(body -> !stored.containsKey(Key.of(body)))
                .toList();
    }

    Unit stored(UnitBody body) {
        return stored.get(Key.of(body));
    }
}
