package vn.tgpl.planning.areaclass;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** The decision whose entries a table has. */
public class AreaDecisionParameters {
    @QueryParam("number")
    @Parameter(description = "Its number", required = true, example = "861/QĐ-TTg")
    public String number;

    @QueryParam("title")
    @Parameter(description = "Its title")
    public String title;

    @QueryParam("signedOn")
    @Parameter(description = "The day it was signed", required = true, example = "2021-06-04")
    public LocalDate signedOn;

    @QueryParam("validFrom")
    @Parameter(description = "Its first day; codes of units are read on it", required = true, example = "2025-07-01")
    public LocalDate validFrom;

    @QueryParam("validTo")
    @Parameter(description = "Its last day", example = "2025-12-31")
    public LocalDate validTo;

    @QueryParam("verified")
    @DefaultValue("false")
    @Parameter(description = "Whether it was read itself")
    public Boolean verified;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Only tell what would come of it")
    public Boolean dryRun;

    AreaDecisionBody with(List<AreaDecisionBody.Item> entries) {
        refuse("number", number == null || number.isBlank() || number.length() > 100);
        refuse("title", title != null && title.length() > 500);
        refuse("signedOn", signedOn == null);
        refuse("validFrom", validFrom == null);
        refuse("validTo", validTo != null && validTo.isBefore(validFrom));
        return new AreaDecisionBody(number, title, signedOn, validFrom, validTo, verified, List.of(), entries);
    }

    private static void refuse(String name, boolean wrong) {
        if (wrong) throw Refusal.parameter(name, Request.BAD_PARAMETER);
    }
}
