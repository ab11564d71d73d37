package vn.tgpl.casework.legalcase;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.store.Filter;

/** Which cases to list; each part narrows the answer. */
public class CaseFilter extends Filter {
    @QueryParam("status")
    @Parameter(description = "Where it stands")
    public CaseStatus status;

    @QueryParam("organisation")
    @Parameter(description = "Code of the organisation")
    public String organisation;

    @QueryParam("unit")
    @Parameter(description = "Code of the administrative unit")
    public String unit;

    @QueryParam("form")
    @Parameter(description = "Form of legal aid")
    @CodeOf("forms")
    public String form;

    @QueryParam("programme")
    @Parameter(description = "Code of a programme it serves")
    public String programme;

    @Override
    protected void conditions() {
        when("status", "status = :status", status);
        when("organisation", "organisation = :organisation", organisation);
        when("unit", "unit = :unit", unit);
        when("form", "form = :form", form);
        whenIn("programme", "programmes", programme);
    }
}
