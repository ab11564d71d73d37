package vn.tgpl.planning.unit;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which units to list; each part narrows the answer. */
public class UnitFilter extends EntryFilter {
    @QueryParam("level")
    public String level;

    @QueryParam("parent")
    public String parent;

    @Override
    protected void conditions() {
        super.conditions();
        when("level", "cast(level as string) = :level", level);
        when("parent", "parent = :parent", parent);
    }
}
