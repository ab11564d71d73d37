package vn.tgpl.casework.legalcase;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.kit.store.Filter;

/** Which cases to list; each part narrows the answer. */
public class CaseFilter extends Filter {
    @QueryParam("status")
    public CaseStatus status;

    @QueryParam("organisation")
    public String organisation;

    @QueryParam("unit")
    public String unit;

    @QueryParam("form")
    public String form;

    @QueryParam("programme")
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
