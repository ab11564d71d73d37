package vn.tgpl.activities.activity;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.store.Filter;

/** Which activities to list; each part narrows the answer. */
public class ActivityFilter extends Filter {
    @QueryParam("kind")
    @Parameter(description = "What kind of activity")
    @CodeOf("activity-kinds")
    public String kind;

    @QueryParam("status")
    @Parameter(description = "Where it stands")
    public ActivityStatus status;

    @QueryParam("organisation")
    @Parameter(description = "Code of the organisation")
    public String organisation;

    @QueryParam("unit")
    @Parameter(description = "Code of the administrative unit")
    public String unit;

    @QueryParam("programme")
    @Parameter(description = "Code of a programme it serves")
    public String programme;

    @QueryParam("heldFrom")
    @Parameter(description = "Held on this day or later")
    public LocalDate heldFrom;

    @QueryParam("heldTo")
    @Parameter(description = "Held on this day or earlier")
    public LocalDate heldTo;

    @Override
    protected void conditions() {
        when("kind", "kind = :kind", kind);
        when("status", "status = :status", status);
        when("organisation", "organisation = :organisation", organisation);
        when("unit", "unit = :unit", unit);
        whenIn("programme", "programmes", programme);
        when("heldFrom", "heldOn >= :heldFrom", heldFrom);
        when("heldTo", "heldOn <= :heldTo", heldTo);
    }
}
