package vn.tgpl.planning.catalogue;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.store.Filter;

/** Which entries to list; each part narrows the answer. */
public class EntryFilter extends Filter {
    @QueryParam("code")
    @Parameter(description = "Its code")
    public String code;

    @QueryParam("at")
    @Parameter(description = "Valid on this day")
    public LocalDate at;

    @Override
    protected void conditions() {
        when("code", "code = :code", code);
        when("at", "validFrom <= :at and (validTo is null or validTo >= :at)", at);
    }
}
