package vn.tgpl.planning.plan;

import jakarta.ws.rs.QueryParam;
import vn.tgpl.kit.store.Filter;

/** Which plans to list; each part narrows the answer. */
public class PlanFilter extends Filter {
    @QueryParam("number")
    public String number;

    @QueryParam("issuer")
    public String issuer;

    @QueryParam("unit")
    public String unit;

    @QueryParam("programme")
    public String programme;

    @QueryParam("status")
    public PlanStatus status;

    @Override
    protected void conditions() {
        when("number", "number = :number", number);
        when("issuer", "issuer = :issuer", issuer);
        when("unit", "unit = :unit", unit);
        whenIn("programme", "programmes", programme);
        when("status", "status = :status", status);
    }
}
