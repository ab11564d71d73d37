package vn.tgpl.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.figure.Figure;
import vn.tgpl.reporting.target.Bound;
import vn.tgpl.reporting.target.Status;
import vn.tgpl.reporting.target.TargetLine;

/** Target versus actual of one target in one period. */
@Schema(name = "Line")
record LineView(
        UUID target,
        UUID plan,
        @Schema(examples = "284/KH-UBND") String planNumber,
        @Schema(examples = "COMM_EVENTS_GENERAL") String indicator,

        @Schema(examples = "Số cuộc truyền thông về trợ giúp pháp lý")
        String nameVi,

        @Schema(examples = "EVENT") String measureUnit,
        @MayBeAbsent String programme,
        String unit,
        @MayBeAbsent String organisation,
        Period period,
        @MayBeAbsent BoundView bound,
        BigDecimal actual,

        @Schema(description = "How many facts stand behind it")
        long facts,

        @Schema(description = "actual / low, in per cent") @MayBeAbsent
        BigDecimal percentOfLow,

        @Schema(examples = "MET") Status status,

        @Schema(description = "DATA: there are facts; NONE: nothing was reported")
        Reported reported,

        @Schema(
                description = "Where the facts behind the figure are listed",
                examples =
                        "/api/v1/reports/explain?target=0190a000-2024-7000-8000-000000000001&from=2024-01-01&asOf=2024-12-31")
        String explain) {

    @Schema(name = "ReportPeriod")
    record Period(
            @Schema(examples = "2024") String label,
            LocalDate from,
            LocalDate to,

            @Schema(description = "First day that counts, when the target accumulates (luỹ kế); otherwise from")
            @MayBeAbsent
            LocalDate since) {
        static Period of(TargetLine line) {
            var since = line.since().equals(line.from()) ? null : line.since();
            return new Period(line.label(), line.from(), line.to(), since);
        }
    }

    @Schema(name = "ReportBound")
    record BoundView(
            @Schema(examples = "20") @MayBeAbsent BigDecimal low,
            @Schema(examples = "30") @MayBeAbsent BigDecimal high,
            @Schema(examples = "RANGE") Bound.Kind kind) {}

    /** Nil is not missing; who confirms "none" is a later register, so NIL does not occur yet. */
    enum Reported {
        DATA,
        NIL,
        NONE
    }

    static LineView of(TargetLine line, IndicatorFact indicator, Figure figure, Moment moment) {
        var bound = line.bound();
        return new LineView(
                line.target(),
                line.plan(),
                line.planNumber(),
                line.indicator(),
                indicator.nameVi(),
                indicator.measureUnit(),
                line.programme(),
                line.unit(),
                line.organisation(),
                Period.of(line),
                bound == null ? null : new BoundView(bound.low(), bound.high(), bound.kind()),
                figure.value(),
                figure.facts(),
                percentOfLow(bound, figure),
                Status.of(bound, figure.value(), line.since(), line.from(), line.to(), moment.asOf()),
                figure.facts() > 0 ? Reported.DATA : Reported.NONE,
                explain(line, moment));
    }

    private static BigDecimal percentOfLow(Bound bound, Figure figure) {
        return bound == null || bound.low() == null || bound.low().signum() == 0
                ? null
                : Figure.percent(figure.value(), bound.low());
    }

    private static String explain(TargetLine line, Moment moment) {
        return "/api/v1/reports/explain?target=" + line.target() + "&from=" + line.from() + "&asOf=" + moment.asOf()
                + (moment.knownAt() == null ? "" : "&knownAt=" + moment.knownAt());
    }
}
