package vn.tgpl.planning.cascade;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.tgpl.contracts.PlanFact.Line;
import vn.tgpl.planning.allocation.NotSummed;
import vn.tgpl.planning.allocation.Recipients.Named;
import vn.tgpl.planning.period.Accumulation;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.Recurrence;
import vn.tgpl.planning.target.Bound;

/** One target of a cascade with what it leaves to its plan filled in. */
record Handed(
        UUID id,
        UUID plan,
        boolean inForce,
        String indicator,
        String programme,
        String unit,
        String organisation,
        Period period,
        Bound bound,
        String recurrence,
        String accumulation) {

    /** The columns of a target {@code t} and its plan {@code p}, named with a prefix. */
    static String columns(String target, String plan, String prefix) {
        return """
                %1$s.id AS %3$sid, %1$s.plan AS %3$splan, %2$s.status IN ('ISSUED', 'COMPLETED') AS %3$sin_force,
                %1$s.indicator AS %3$sindicator, %1$s.programme AS %3$sprogramme,
                coalesce(%1$s.unit, %2$s.unit) AS %3$sunit, %1$s.organisation AS %3$sorganisation,
                coalesce(%1$s.period_from, %2$s.period_from) AS %3$sfrom,
                coalesce(%1$s.period_to, %2$s.period_to) AS %3$sto,
                %1$s.bound_low AS %3$slow, %1$s.bound_high AS %3$shigh,
                %1$s.recurrence AS %3$srecurrence, %1$s.accumulation AS %3$saccumulation
                """.formatted(target, plan, prefix);
    }

    static Handed read(ResultSet row, String prefix) throws SQLException {
        return new Handed(
                row.getObject(prefix + "id", UUID.class),
                row.getObject(prefix + "plan", UUID.class),
                row.getBoolean(prefix + "in_force"),
                row.getString(prefix + "indicator"),
                row.getString(prefix + "programme"),
                row.getString(prefix + "unit"),
                row.getString(prefix + "organisation"),
                new Period(
                        row.getObject(prefix + "from", LocalDate.class), row.getObject(prefix + "to", LocalDate.class)),
                bound(row.getBigDecimal(prefix + "low"), row.getBigDecimal(prefix + "high")),
                row.getString(prefix + "recurrence"),
                row.getString(prefix + "accumulation"));
    }

    private static Bound bound(BigDecimal low, BigDecimal high) {
        return low == null && high == null ? null : new Bound(low, high);
    }

    BigDecimal low() {
        return bound == null ? null : bound.low();
    }

    BigDecimal high() {
        return bound == null ? null : bound.high();
    }

    List<Line> lines() {
        return Accumulation.valueOf(accumulation)
                .over(Recurrence.valueOf(recurrence).lines(period));
    }

    Named recipient() {
        return new Named(unit, organisation, period);
    }

    /** Why it can be in no sum that is set beside {@code upper}; null when it can. */
    NotSummed unlike(Handed upper) {
        if (!inForce) return NotSummed.NOT_IN_FORCE;
        if (!indicator.equals(upper.indicator)) return NotSummed.OTHER_INDICATOR;
        if (!Objects.equals(programme, upper.programme)) return NotSummed.OTHER_PROGRAMME;
        if (!accumulation.equals(upper.accumulation)) return NotSummed.OTHER_ACCUMULATION;
        if (bound == null) return NotSummed.TRACKED;
        var asked = upper.lines();
        return lines().stream().anyMatch(line -> asked.stream().anyMatch(other -> sameDays(line, other)))
                ? null
                : NotSummed.OTHER_PERIOD;
    }

    static boolean sameDays(Line one, Line other) {
        return one.from().equals(other.from())
                && one.to().equals(other.to())
                && Objects.equals(one.since(), other.since());
    }
}
