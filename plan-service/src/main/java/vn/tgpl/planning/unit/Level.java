package vn.tgpl.planning.unit;

import java.util.Arrays;
import java.util.Set;

/** The tiers of territory (cấp hành chính), each with the spelling of its codes and the tiers it can lie in. */
enum Level {
    NATION("VN"),
    PROVINCE("\\d{2}", NATION),
    DISTRICT("\\d{3}", PROVINCE),
    COMMUNE("\\d{5}", PROVINCE, DISTRICT);

    private final String spelling;
    private final Set<Level> within;

    Level(String spelling, Level... within) {
        this.spelling = spelling;
        this.within = Set.of(within);
    }

    /** The code list {@code unit-levels} is closed: what is in it is here. */
    static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(level -> level.name().equals(name));
    }

    boolean fits(String code) {
        return code.matches(spelling);
    }

    boolean liesIn(Level parent) {
        return within.contains(parent);
    }
}
