package vn.tgpl.reporting.report;

import static vn.tgpl.contracts.Permission.REPORT_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.reporting.answer.Answers;
import vn.tgpl.reporting.answer.AskedMoment;
import vn.tgpl.reporting.answer.Basis;
import vn.tgpl.reporting.answer.Cursors;
import vn.tgpl.reporting.figure.Figure;
import vn.tgpl.reporting.figure.Figures;
import vn.tgpl.reporting.reference.References;
import vn.tgpl.reporting.target.TargetLines;

/** Target versus actual (chỉ tiêu và kết quả), as of any business day and as known at any instant. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports", description = "Số liệu: chỉ tiêu, kết quả và căn cứ")
class ReportResource {
    /** plan-service takes no plan with more. */
    private static final int MOST_LINES_OF_A_PLAN = 5000;

    private final Answers answers;
    private final References references;
    private final TargetLines targets;
    private final Judgement judgement;
    private final Figures figures;

    ReportResource(Answers answers, References references, TargetLines targets, Judgement judgement, Figures figures) {
        this.answers = answers;
        this.references = references;
        this.targets = targets;
        this.judgement = judgement;
        this.figures = figures;
    }

    @Schema(name = "TargetVsActual")
    record TargetVsActual(Basis basis, List<LineView> items, String next) {}

    @Schema(name = "PlanReport")
    record PlanReport(Basis basis, PlanHead plan, List<LineView> lines) {}

    @Schema(name = "PlanHead")
    record PlanHead(
            UUID id,
            @Schema(examples = "284/KH-UBND") String number,

            @Schema(examples = "Trợ giúp pháp lý thực hiện chương trình giảm nghèo bền vững")
            String title,

            String unit,
            List<String> programmes) {}

    @Schema(name = "ProgrammeReport")
    record ProgrammeReport(
            Basis basis,
            String programme,
            LocalDate from,
            LocalDate to,
            List<IndicatorFigure> indicators,
            List<LineView> lines,
            String next) {}

    @Schema(name = "IndicatorFigure")
    record IndicatorFigure(
            @Schema(examples = "COMM_EVENTS_GENERAL") String indicator,

            @Schema(examples = "Số cuộc truyền thông về trợ giúp pháp lý")
            String nameVi,

            @Schema(examples = "EVENT") String measureUnit,
            BigDecimal actual,
            long facts) {}

    @GET
    @Path("target-vs-actual")
    @PermissionsAllowed(REPORT_READ)
    @Operation(
            operationId = "targetVsActual",
            summary = "Targets of issued plans with their actuals, by plan, place in the plan and period",
            description =
                    "Of plans of one's own province and of the nation, where the target itself is about one's own "
                            + "province, or about the nation in one programme or in a plan of the nation.")
    public RestResponse<TargetVsActual> targetVsActual(
            @Parameter(description = "Id of the plan") @QueryParam("plan") UUID plan,
            @Parameter(description = "Code of a programme it serves", example = "POVERTY_2021") @QueryParam("programme")
                    String programme,
            @Parameter(description = "Code of the indicator", example = "COMM_EVENTS") @QueryParam("indicator")
                    String indicator,
            @Parameter(description = "Code of the administrative unit", example = "01") @QueryParam("unit") String unit,
            @Parameter(description = "Code of the organisation", example = "HN-TT") @QueryParam("organisation")
                    String organisation,
            @Parameter(description = "Calendar year of the lines", example = "2024") @QueryParam("year") Integer year,
            @BeanParam AskedMoment asked,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        if (year != null && (year < 1 || year > 9999)) throw Refusal.parameter("year", Request.BAD_PARAMETER);
        var filter = new TargetLines.Filter(plan, programme, indicator, unit, organisation, year);
        return answers.give(asked.asOf, asked.knownAt, uri, headers, (connection, scope, moment, basis) -> {
            var lines = targets.find(connection, scope, filter, moment.knownAt(), Cursors.line(page), page.limit() + 1);
            var cut = page.of(lines, Cursors::of);
            return new TargetVsActual(
                    basis, judgement.of(connection, scope, cut.items(), moment), Cursors.next(cut, basis));
        });
    }

    @GET
    @Path("plans/{id}")
    @PermissionsAllowed(REPORT_READ)
    @Operation(
            operationId = "planReport",
            summary = "All targets of one issued plan with their actuals",
            description =
                    "404 PLAN_NOT_REPORTED for a plan that was not issued, or not yet at knownAt, that is superseded or "
                            + "revoked, that only amends another, or is another province's. "
                            + "Targets about other provinces or their organisations are left out.")
    public RestResponse<PlanReport> plan(
            @PathParam("id") UUID id,
            @BeanParam AskedMoment asked,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.give(asked.asOf, asked.knownAt, uri, headers, (connection, scope, moment, basis) -> {
            var plan = references
                    .withId(connection, PlanFact.class, id, moment.knownAt())
                    .filter(PlanFact::reported)
                    .orElseThrow(() -> new Refusal(ReportRefusal.PLAN_NOT_REPORTED));
            if (!targets.visible(connection, scope, plan)) throw new Refusal(ReportRefusal.PLAN_NOT_REPORTED);
            var filter = TargetLines.Filter.ofPlan(id);
            var lines = targets.find(connection, scope, filter, moment.knownAt(), null, MOST_LINES_OF_A_PLAN);
            return new PlanReport(
                    basis,
                    new PlanHead(plan.id(), plan.number(), plan.title(), plan.unit(), plan.programmes()),
                    judgement.of(connection, scope, lines, moment));
        });
    }

    @GET
    @Path("programmes/{code}")
    @PermissionsAllowed(REPORT_READ)
    @Operation(
            operationId = "programmeReport",
            summary = "Everything that served one programme in a period, and the targets that name it",
            description =
                    "The period defaults to the programme's start and asOf. An activity serving several programmes "
                            + "counts once in each. Indicators are all there; lines come in pages, `next` leads on. "
                            + "The figures are the nation's, for everybody; the lines those of plans of one's own "
                            + "province and of the nation.")
    public RestResponse<ProgrammeReport> programme(
            @Parameter(example = "POVERTY_2021") @PathParam("code") String code,
            @Parameter(description = "First day of the period", example = "2024-01-01") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day of the period", example = "2024-12-31") @QueryParam("to") LocalDate to,
            @BeanParam AskedMoment asked,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.give(asked.asOf, asked.knownAt, uri, headers, (connection, scope, moment, basis) -> {
            // one that was not known then had been served by nothing
            var programme = references.withCode(connection, ProgrammeFact.class, code, null).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(ReportRefusal.PROGRAMME_NOT_FOUND));
            var first = from == null ? programme.validFrom() : from;
            var last = Judgement.earlier(to == null ? moment.asOf() : to, moment.asOf());
            if (from != null && to != null && to.isBefore(from)) throw Refusal.parameter("to", Request.BAD_PARAMETER);
            var sums = figures.ofProgramme(connection, scope, code, first, last, moment.countedAt());
            var indicators = judgement.indicators(connection, moment).values().stream()
                    .map(indicator -> indicatorFigure(indicator, sums))
                    .toList();
            var filter = TargetLines.Filter.ofProgramme(code);
            var lines = targets.find(connection, scope, filter, moment.knownAt(), Cursors.line(page), page.limit() + 1);
            var cut = page.of(lines, Cursors::of);
            var judged = judgement.of(connection, scope, cut.items(), moment);
            return new ProgrammeReport(basis, code, first, last, indicators, judged, Cursors.next(cut, basis));
        });
    }

    private static IndicatorFigure indicatorFigure(IndicatorFact indicator, Map<String, Figure> sums) {
        var ratio = indicator.measure().ratio();
        var figure = ratio == null
                ? sums.getOrDefault(indicator.code(), Figure.NONE)
                : Figure.ratio(
                        sums.getOrDefault(ratio.numerator(), Figure.NONE),
                        sums.getOrDefault(ratio.denominator(), Figure.NONE));
        return new IndicatorFigure(
                indicator.code(), indicator.nameVi(), indicator.measureUnit(), figure.value(), figure.facts());
    }
}
