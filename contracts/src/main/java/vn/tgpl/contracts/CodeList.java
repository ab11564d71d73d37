package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A closed list of codes in the order people expect to see them. */
public record CodeList(String name, Map<String, Code> codes) {
    public CodeList {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    static CodeList of(String name, Code... codes) {
        var byCode = new LinkedHashMap<String, Code>();
        for (var code : codes) {
            if (byCode.put(code.code(), code) != null) throw new IllegalArgumentException(code.code());
        }
        return new CodeList(name, byCode);
    }

    /** Known on some day, past and future ones included. */
    public boolean knows(String code) {
        return codes.containsKey(code);
    }

    public boolean knows(String code, LocalDate on) {
        var known = codes.get(code);
        return known != null && known.validOn(on);
    }
}
