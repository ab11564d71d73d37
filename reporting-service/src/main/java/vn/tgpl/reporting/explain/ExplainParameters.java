package vn.tgpl.reporting.explain;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.reporting.answer.AskedMoment;
import vn.tgpl.reporting.report.ReportRefusal;

/** Either a line of a plan, or a figure in words of its own. */
public class ExplainParameters extends AskedMoment {
    @QueryParam("target")
    @Parameter(description = "Id of a target")
    public UUID target;

    @QueryParam("from")
    @Parameter(
            description = "First day of the period; of a target, the first day of one of its lines",
            example = "2024-01-01")
    public LocalDate from;

    @QueryParam("indicator")
    @Parameter(description = "Code of the indicator; of a target's ratio, one of its parts", example = "COMM_EVENTS")
    public String indicator;

    @QueryParam("programme")
    @Parameter(description = "Only facts that serve it; without, all facts, each once", example = "POVERTY_2021")
    public String programme;

    @QueryParam("unit")
    @Parameter(description = "Code of the administrative unit", example = "01")
    public String unit;

    @QueryParam("unitsAt")
    @Parameter(
            description = "The day whose units `unit` names: today's 96 holds the former 95; default: from",
            example = "2026-01-01")
    public LocalDate unitsAt;

    @QueryParam("organisation")
    @Parameter(description = "Code of the organisation", example = "HN-TT")
    public String organisation;

    @QueryParam("to")
    @Parameter(description = "Last day of the period", example = "2024-12-31")
    public LocalDate to;

    @QueryParam("history")
    @Parameter(description = "true: every entry of the ledger, reversals included", example = "true")
    public Boolean history;

    void check() {
        var ofTarget = target != null
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
