package vn.tgpl.planning.unit;

import java.util.Arrays;
import java.util.Set;
import vn.tgpl.planning.catalogue.Entry;

/** The tiers of territory (cấp hành chính), each with the spelling of its codes and the tiers it can lie in. */
public enum Level {
    NATION("VN"),
    PROVINCE("\\d{2}", NATION),
    DISTRICT("\\d{3}", PROVINCE),
    COMMUNE("\\d{5}", PROVINCE, DISTRICT),
    /** Thôn, bản, tổ dân phố: spelt freely, but never like the others. */
    VILLAGE("(?!(VN|\\d{2}|\\d{3}|\\d{5})$)" + Entry.CODE, COMMUNE);

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

    /** The one level whose codes are spelt like this; null when none is. */
    public static Level of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.fits(code))
                .findFirst()
                .orElse(null);
    }

    boolean fits(String code) {
        return code.matches(spelling);
    }

    boolean liesIn(Level parent) {
        return within.contains(parent);
    }
}
