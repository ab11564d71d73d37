package vn.tgpl.casework.request;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.kit.store.Filter;

/** Which requests to list; each part narrows the answer. */
public class RequestFilter extends Filter {
    @QueryParam("status")
    public RequestStatus status;

    @QueryParam("organisation")
    public String organisation;

    @QueryParam("unit")
    public String unit;

    @Override
    protected void conditions() {
        when("status", "status = :status", status);
        when("organisation", "organisation = :organisation", organisation);
        when("unit", "unit = :unit", unit);
    }
}
