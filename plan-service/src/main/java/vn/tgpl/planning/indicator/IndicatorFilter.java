package vn.tgpl.planning.indicator;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which indicators to list; each part narrows the answer. */
public class IndicatorFilter extends EntryFilter {
    @QueryParam("subject")
    @Parameter(description = "ACTIVITY, CASE or REQUEST")
    public String subject;

    @Override
    protected void conditions() {
        super.conditions();
        when("subject", "subject = :subject", subject);
    }
}
