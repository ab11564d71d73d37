package vn.tgpl.planning.areaclass;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.store.Filter;

/** Which decisions to list. */
public class AreaDecisionFilter extends Filter {
    @QueryParam("number")
    @Parameter(description = "Its number", example = "861/QĐ-TTg")
    public String number;

    @QueryParam("at")
    @Parameter(description = "In force on this day")
    public LocalDate at;

    @Override
    protected void conditions() {
        when("number", "number = :number", number);
        when("at", "validFrom <= :at and (validTo is null or validTo >= :at)", at);
    }
}
