package vn.tgpl.planning.assignment;

import java.util.Arrays;

/** How far somebody's work reaches (phạm vi địa bàn). */
enum AssignmentScope {
    NATION,
    PROVINCE,
    ORGANISATION;

    static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(one -> one.name().equals(name));
    }
}
