package vn.tgpl.planning.unit;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.planning.catalogue.Filter;

/** Which units to list; each part narrows the answer. */
public class UnitFilter extends Filter {
    @QueryParam("level")
    public String level;

    @QueryParam("parent")
    public String parent;

    @Override
    public String query() {
        when("level", "cast(level as string) = :level", level);
        when("parent", "parent = :parent", parent);
        return super.query();
    }
}
