package vn.tgpl.planning.unittable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How units are called: the first word says the type (loại đơn vị hành chính). */
final class Names {
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("xã", "COMMUNE");
        TYPES.put("phường", "WARD");
        TYPES.put("thị trấn", "TOWNSHIP");
        TYPES.put("đặc khu", "SPECIAL_ZONE");
        TYPES.put("huyện", "RURAL_DISTRICT");
        TYPES.put("quận", "URBAN_DISTRICT");
        TYPES.put("thị xã", "TOWN");
        TYPES.put("thành phố", "PROVINCE_CITY");
    }

    private Names() {}

    /** Null when the name does not begin with a type. */
    static String typeOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return TYPES.entrySet().stream()
                .filter(type -> lower.startsWith(type.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
