package vn.tgpl.planning.indicator;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which indicators to list; each part narrows the answer. */
public class IndicatorFilter extends EntryFilter {
    @QueryParam("subject")
    @Parameter(description = "ACTIVITY, CASE or REQUEST")
    public String subject;

    @QueryParam("q")
    @Parameter(
            description = "Words of its name or code; accents and case do not matter, the last word may be a beginning",
            example = "truyen thong")
    public String q;

    @Override
    protected void conditions() {
        super.conditions();
        when("subject", "subject = :subject", subject);
        whenSays("q", q);
    }
}
