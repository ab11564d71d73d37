package vn.tgpl.planning.indicator;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.planning.catalogue.Filter;

/** Which indicators to list; each part narrows the answer. */
public class IndicatorFilter extends Filter {
    @QueryParam("subject")
    public String subject;

    @Override
    public String query() {
        when("subject", "subject = :subject", subject);
        return super.query();
    }
}
