package vn.tgpl.casework.request;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.store.Filter;

/** Which requests to list; each part narrows the answer. */
public class RequestFilter extends Filter {
    @QueryParam("status")
    @Parameter(description = "Where it stands")
    public RequestStatus status;

    @QueryParam("organisation")
    @Parameter(description = "Code of the organisation")
    public String organisation;

    @QueryParam("unit")
    @Parameter(description = "Code of the administrative unit")
    public String unit;

    @Override
    protected void conditions() {
        when("status", "status = :status", status);
        when("organisation", "organisation = :organisation", organisation);
        when("unit", "unit = :unit", unit);
    }
}
