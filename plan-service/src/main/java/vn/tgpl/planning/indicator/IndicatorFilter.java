package vn.tgpl.planning.indicator;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which indicators to list; each part narrows the answer. */
public class IndicatorFilter extends EntryFilter {
    @QueryParam("subject")
    public String subject;

    @Override
    protected void conditions() {
        super.conditions();
        when("subject", "subject = :subject", subject);
    }
}
