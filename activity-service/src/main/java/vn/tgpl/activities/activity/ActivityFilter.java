package vn.tgpl.activities.activity;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import vn.tgpl.kit.store.Filter;

/** Which activities to list; each part narrows the answer. */
public class ActivityFilter extends Filter {
    @QueryParam("kind")
    public String kind;

    @QueryParam("status")
    public ActivityStatus status;

    @QueryParam("organisation")
    public String organisation;

    @QueryParam("unit")
    public String unit;

    @QueryParam("programme")
    public String programme;

    @QueryParam("heldFrom")
    public LocalDate heldFrom;

    @QueryParam("heldTo")
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
