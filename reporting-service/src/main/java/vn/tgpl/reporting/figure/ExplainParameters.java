package vn.tgpl.reporting.figure;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** Either a line of a plan, or a figure in words of its own. */
public class ExplainParameters {
    @QueryParam("target")
    public UUID target;

    @QueryParam("from")
    @Parameter(description = "First day of the period; of a target, the first day of one of its lines")
    public LocalDate from;

    @QueryParam("indicator")
    public String indicator;

    @QueryParam("programme")
    @Parameter(description = "Only facts that serve it; without, all facts, each once")
    public String programme;

    @QueryParam("unit")
    public String unit;

    @QueryParam("unitsAt")
    @Parameter(description = "The day whose units `unit` names: today's 96 holds the former 95; default: from")
    public LocalDate unitsAt;

    @QueryParam("organisation")
    public String organisation;

    @QueryParam("to")
    public LocalDate to;

    @QueryParam("asOf")
    public LocalDate asOf;

    @QueryParam("knownAt")
    public Instant knownAt;

    @QueryParam("history")
    public Boolean history;

    void check() {
        var ofTarget = target != null
                && indicator == null
                && programme == null
                && unit == null
                && unitsAt == null
                && organisation == null
                && to == null;
        var ofIndicator = target == null && indicator != null && unit != null && to != null;
        if (from == null || !ofTarget && !ofIndicator) throw new Refusal(ReportRefusal.WHAT_TO_EXPLAIN);
        if (to != null && to.isBefore(from)) throw Refusal.parameter("to", Request.BAD_PARAMETER);
    }
}
