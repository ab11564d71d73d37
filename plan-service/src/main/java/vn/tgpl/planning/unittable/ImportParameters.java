package vn.tgpl.planning.unittable;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** How a table of units is to be read. */
public class ImportParameters {
    @QueryParam("kind")
    @Parameter(
            description = "What its rows are: units, or old communes with those that took over (successions)",
            required = true,
            example = "units",
            schema = @Schema(enumeration = {"units", "successions"}))
    public String kind;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Only tell what would come of it")
    public Boolean dryRun;

    @QueryParam("onError")
    @DefaultValue("all-or-nothing")
    @Parameter(
            description = "Whether one bad row stops all, or is left out",
            schema = @Schema(enumeration = {"all-or-nothing", "skip"}))
    public String onError;

    @QueryParam("legalBasis")
    @Parameter(
            description = "The act behind units that are new here; a column may say it for each",
            required = true,
            example = "202/2025/QH15; 19/2025/QĐ-TTg")
    public String legalBasis;

    @QueryParam("verified")
    @DefaultValue("false")
    @Parameter(description = "Whether the rows were read in the act itself")
    public Boolean verified;

    @QueryParam("on")
    @Parameter(description = "The first day of the new order; for successions", example = "2025-07-01")
    public LocalDate on;

    @QueryParam("validFrom")
    @DefaultValue("2004-07-08")
    @Parameter(description = "The first day of old units that are new here; for successions", example = "2004-07-08")
    public LocalDate validFrom;

    boolean successions() {
        return "successions".equals(kind);
    }

    boolean skips() {
        return "skip".equals(onError);
    }

    void check() {
        refuse("kind", !successions() && !"units".equals(kind));
        refuse("onError", !skips() && !"all-or-nothing".equals(onError));
        refuse("legalBasis", legalBasis == null || legalBasis.isBlank() || legalBasis.length() > 500);
        refuse("on", successions() && (on == null || !on.isAfter(validFrom)));
    }

    private static void refuse(String name, boolean wrong) {
        if (wrong) throw Refusal.parameter(name, Request.BAD_PARAMETER);
    }
}
