package vn.tgpl.kit.territory;

import java.util.Set;
import java.util.UUID;

/**
 * Where somebody may act today (phạm vi địa bàn), out of the assignment register.
 *
 * @param nation everywhere
 * @param territories provinces, each with all that merged into it
 * @param organisations with those below them
 * @param home what they may read of plans and figures: their whole provinces, and what is the nation's
 */
public record Scope(boolean nation, Set<UUID> territories, Set<String> organisations, Set<UUID> home) {
    public static final Scope NOWHERE = new Scope(false, Set.of(), Set.of(), Set.of());

    public boolean assigned() {
        return nation || !territories.isEmpty() || !organisations.isEmpty();
    }

    /** Whether a thing that lies in this province and belongs to this organisation is theirs. */
    public boolean within(UUID territory, String organisation) {
        return nation || has(territories, territory) || has(organisations, organisation);
    }

    /**
     * Whether they may put a thing there in that name: provinces speak for the organisations of their territory, and
     * organisations act at home.
     */
    public boolean admits(Territories.Provinces provinces, String organisation) {
        return nation
                || has(territories, provinces.thing()) && has(territories, provinces.organisation())
                || has(organisations, organisation) && has(home, provinces.thing());
    }

    /** Whether the place is theirs, so that what is not admitted there fails for the organisation it names. */
    public boolean reaches(UUID territory) {
        return has(territories, territory) || !organisations.isEmpty() && has(home, territory);
    }

    private static <T> boolean has(Set<T> set, T element) {
        return element != null && set.contains(element);
    }

    public boolean withinHome(UUID territory) {
        return nation || has(home, territory);
    }
}
