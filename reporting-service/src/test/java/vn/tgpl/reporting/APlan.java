package vn.tgpl.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.contracts.PlanFact.Bound;
import vn.tgpl.contracts.PlanFact.Line;
import vn.tgpl.contracts.PlanFact.Period;
import vn.tgpl.contracts.PlanFact.Target;

/** A plan that a test issues, one version after the other. */
public final class APlan {
    private final UUID id = UUID.randomUUID();
    private final List<Target> targets = new ArrayList<>();
    private final String unit;
    private final String number;
    private final List<String> programmes;
    private long version = 1;
    private String status = PlanFact.ISSUED;
    private PlanFact.Amends amends;

    public APlan(String number, String unit, String... programmes) {
        this.number = number;
        this.unit = unit;
        this.programmes = List.of(programmes);
    }

    public UUID id() {
        return id;
    }

    public APlan status(String status) {
        this.status = status;
        return this;
    }

    public APlan amending(UUID plan) {
        this.amends = new PlanFact.Amends(plan, LocalDate.of(2026, 1, 1));
        return this;
    }

    /** Goes on with the next version, whose targets are to be named anew. */
    public APlan then() {
        version++;
        targets.clear();
        return this;
    }

    /** @param bound such as {@code 20-30}, {@code 5-}, {@code -5}, {@code 5-5}; null tracks only */
    public APlan target(UUID target, String indicator, String bound, String... years) {
        return narrowed(target, indicator, null, unit, null, bound, years);
    }

    /** Of one programme, elsewhere than in the plan's unit, or of one organisation. */
    public APlan narrowed(
            UUID target,
            String indicator,
            String programme,
            String unit,
            String organisation,
            String bound,
            String... years) {
        var lines = new ArrayList<Line>();
        for (var year : years) {
            lines.add(new Line(LocalDate.parse(year + "-01-01"), LocalDate.parse(year + "-12-31"), year));
        }
        return target(target, indicator, programme, unit, organisation, bound, lines);
    }

    public APlan target(
            UUID target,
            String indicator,
            String programme,
            String unit,
            String organisation,
            String bound,
            List<Line> lines) {
        targets.add(new Target(
                target,
                null,
                indicator,
                programme,
                unit,
                organisation,
                lines.size() > 1 ? "YEARLY" : "ONCE",
                new Period(lines.getFirst().from(), lines.getLast().to()),
                bound(bound),
                "IN_PERIOD",
                null,
                List.of(),
                lines));
        return this;
    }

    private static Bound bound(String text) {
        if (text == null) return null;
        var sides = text.split("-", -1);
        return new Bound(side(sides[0]), side(sides[1]));
    }

    private static BigDecimal side(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    public PlanFact fact() {
        return new PlanFact(
                id,
                version,
                number,
                "Kế hoạch " + number,
                "PLAN",
                "HN-UBND",
                null,
                new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2030, 12, 31)),
                unit,
                programmes,
                null,
                List.of(),
                status,
                null,
                "TRANSCRIBED",
                amends,
                List.of(),
                targets);
    }
}
