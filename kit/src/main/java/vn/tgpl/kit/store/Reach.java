package vn.tgpl.kit.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import vn.tgpl.kit.territory.Scope;

/**
 * Who sees the things of a store.
 *
 * @param organisation the field that says whose a thing is; null for what has no territory
 * @param home whether all of a province may read it, and everybody what is the nation's
 */
public record Reach(String organisation, boolean home) {
    /** The catalogue: open to all who may read it at all. */
    public static final Reach EVERYWHERE = new Reach(null, false);

    /** Those within whose territory, or at whose organisation, it is. */
    public static Reach own(String organisation) {
        return new Reach(organisation, false);
    }

    /** They, and to read all of the province; what is the nation's may be read by everybody. */
    public static Reach home(String organisation) {
        return new Reach(organisation, true);
    }

    boolean located() {
        return organisation != null;
    }

    boolean reads(Scope scope, LocatedAggregate thing) {
        return writes(scope, thing) || home && scope.withinHome(thing.territory);
    }

    boolean writes(Scope scope, LocatedAggregate thing) {
        return scope.within(thing.territory, thing.place().organisation());
    }

    /** A condition in HQL with its parameters; the same that the policy of the table says. */
    record Condition(String hql, Map<String, Object> parameters) {}

    Condition condition(Scope scope) {
        if (!located() || scope.nation()) return new Condition("1 = 1", Map.of());
        var parameters = new HashMap<String, Object>();
        var parts = new ArrayList<String>();
        var territories = home ? scope.home() : scope.territories();
        if (!territories.isEmpty()) {
            parts.add("territory in :scopeTerritories");
            parameters.put("scopeTerritories", territories);
        }
        if (!scope.organisations().isEmpty()) {
            parts.add(organisation + " in :scopeOrganisations");
            parameters.put("scopeOrganisations", scope.organisations());
        }
        return parts.isEmpty()
                ? new Condition("1 = 0", Map.of())
                : new Condition("(" + String.join(" or ", parts) + ")", parameters);
    }
}
