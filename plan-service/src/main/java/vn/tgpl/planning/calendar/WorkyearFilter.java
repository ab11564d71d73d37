package vn.tgpl.planning.calendar;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.store.Filter;

/** Which years to list. */
public class WorkyearFilter extends Filter {
    @QueryParam("verified")
    @Parameter(description = "Only those that are, or are not, certain to be whole")
    public Boolean verified;

    @Override
    protected void conditions() {
        when("verified", "verified = :verified", verified);
    }
}
