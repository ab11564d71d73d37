package vn.tgpl.planning.assignment;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.store.Filter;

/** Which assignments to list; each part narrows the answer. */
public class AssignmentFilter extends Filter {
    @QueryParam("subject")
    @Parameter(description = "Whose: the `sub` of the tokens")
    public String subject;

    @QueryParam("scope")
    @Parameter(description = "How far they reach")
    public AssignmentScope scope;

    @QueryParam("unit")
    @Parameter(description = "Code of the province")
    public String unit;

    @QueryParam("organisation")
    @Parameter(description = "Code of the organisation", example = "HN-TT")
    public String organisation;

    @QueryParam("at")
    @Parameter(description = "Valid on this day")
    public LocalDate at;

    @Override
    protected void conditions() {
        when("subject", "subject = :subject", subject);
        when("scope", "scope = :scope", scope);
        when("unit", "unit = :unit", unit);
        when("organisation", "organisation = :organisation", organisation);
        when("at", "validFrom <= :at and (validTo is null or validTo >= :at)", at);
    }
}
