package vn.tgpl.planning.organisation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which organisations to list; each part narrows the answer. */
public class OrganisationFilter extends EntryFilter {
    @QueryParam("type")
    @Parameter(description = "What kind of organisation")
    @CodeOf("organisation-types")
    public String type;

    @QueryParam("unit")
    @Parameter(description = "Code of the administrative unit")
    public String unit;

    @QueryParam("parent")
    @Parameter(description = "Code of the organisation it stands under")
    public String parent;

    @QueryParam("q")
    @Parameter(
            description = "Words of its name or code; accents and case do not matter, the last word may be a beginning",
            example = "trung tam tro giup")
    public String q;

    @Override
    protected void conditions() {
        super.conditions();
        when("type", "type = :type", type);
        when("unit", "unit = :unit", unit);
        when("parent", "parent = :parent", parent);
        whenSays("q", q);
    }
}
