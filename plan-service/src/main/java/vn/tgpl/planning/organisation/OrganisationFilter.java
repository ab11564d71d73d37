package vn.tgpl.planning.organisation;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which organisations to list; each part narrows the answer. */
public class OrganisationFilter extends EntryFilter {
    @QueryParam("type")
    public String type;

    @QueryParam("unit")
    public String unit;

    @QueryParam("parent")
    public String parent;

    @Override
    protected void conditions() {
        super.conditions();
        when("type", "type = :type", type);
        when("unit", "unit = :unit", unit);
        when("parent", "parent = :parent", parent);
    }
}
