package vn.tgpl.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who came, in attendances (lượt người), not persons. The groups overlap: each is at most the total, and none is ever
 * added to another.
 */
public record Attendance(
        Integer total,
        Integer female,
        Integer poor,
        Integer nearPoor,
        Integer ethnicMinority,
        Integer disabled,
        Integer elderly,
        Integer child) {

    /** The groups stated, by their name in an indicator's {@code sum}, without {@code total}. */
    public Map<String, Integer> groups() {
        var groups = new LinkedHashMap<String, Integer>();
        groups.put("female", female);
        groups.put("poor", poor);
        groups.put("nearPoor", nearPoor);
        groups.put("ethnicMinority", ethnicMinority);
        groups.put("disabled", disabled);
        groups.put("elderly", elderly);
        groups.put("child", child);
        groups.values().removeIf(Objects::isNull);
        return groups;
    }
}
