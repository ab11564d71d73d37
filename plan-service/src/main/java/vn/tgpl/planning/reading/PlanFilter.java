package vn.tgpl.planning.reading;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.store.Filter;
import vn.tgpl.planning.plan.PlanStatus;

/** Which plans to list; each part narrows the answer. */
public class PlanFilter extends Filter {
    @QueryParam("number")
    @Parameter(description = "Number of the document")
    public String number;

    @QueryParam("issuer")
    @Parameter(description = "Code of the organisation that signs")
    public String issuer;

    @QueryParam("unit")
    @Parameter(description = "Code of the administrative unit")
    public String unit;

    @QueryParam("programme")
    @Parameter(description = "Code of a programme it serves")
    public String programme;

    @QueryParam("status")
    @Parameter(description = "Where it stands")
    public PlanStatus status;

    @QueryParam("amends")
    @Parameter(description = "Id of the plan that it amends")
    public UUID amends;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words of its number, title or tasks; accents and case do not matter, the last word may be a beginning",
            example = "tro giup phap ly")
    public String q;

    /** What says the words and serves the programme, when few enough plans do. */
    UUID[] found;

    @Override
    protected void conditions() {
        when("number", "number = :number", number);
        when("issuer", "issuer = :issuer", issuer);
        when("unit", "unit = :unit", unit);
        whenIn("programme", "programmes", programme);
        when("amends", "amends.plan = :amends", amends);
        when("status", "life.status = :status", status);
        if (found == null) whenSays("q", q);
        else when("found", "cast(sql('? = any (?)', id, :found) as boolean)", found);
    }
}
