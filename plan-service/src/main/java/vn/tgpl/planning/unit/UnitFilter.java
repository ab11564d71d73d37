package vn.tgpl.planning.unit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which units to list; each part narrows the answer. */
public class UnitFilter extends EntryFilter {
    @QueryParam("level")
    @Parameter(description = "NATION, PROVINCE, DISTRICT, COMMUNE or VILLAGE")
    @CodeOf("unit-levels")
    public String level;

    @QueryParam("parent")
    @Parameter(description = "Code of the unit it lies in")
    public String parent;

    @QueryParam("q")
    @Parameter(
            description = "Words of its name or code; accents and case do not matter, the last word may be a beginning",
            example = "dak lak")
    public String q;

    @Override
    protected void conditions() {
        super.conditions();
        when("level", "cast(level as string) = :level", level);
        when("parent", "parent = :parent", parent);
        whenSays("q", q);
    }
}
