package vn.tgpl.planning.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.kit.store.Ids;
import vn.tgpl.planning.period.Accumulation;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.Recurrence;
import vn.tgpl.planning.target.Allocation;
import vn.tgpl.planning.target.Bound;
import vn.tgpl.planning.target.StatedTarget;
import vn.tgpl.planning.target.TargetBody;

/** How much of an indicator a plan asks for (chỉ tiêu); changed only through its plan. */
@Entity
@Table(name = "plan_target")
public class Target {
    @Id
    UUID id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan")
    Plan plan;

    int position;

    /** In an amending document: the part of the amended plan, null until there is one. */
    UUID origin;

    UUID task;
    String indicator;
    String programme;

    /** Null is the plan's, whatever that becomes. */
    String unit;

    String organisation;

    @Enumerated(EnumType.STRING)
    Recurrence recurrence;

    /** Null is the plan's, whatever that becomes. */
    @Embedded
    Period period;

    @Embedded
    Bound bound;

    @Enumerated(EnumType.STRING)
    Accumulation accumulation;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Allocation> allocations;

    /** A target of a plan above. */
    UUID allocatedFrom;

    String note;

    protected Target() {}

    Target(Plan plan, int position) {
        this.plan = plan;
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    /** The task it measures. */
    public UUID task() {
        return task;
    }

    public String indicator() {
        return indicator;
    }

    void define(TargetBody body, UUID task) {
        this.task = task;
        this.indicator = body.indicator();
        this.programme = body.programme();
        this.unit = body.unit();
        this.organisation = body.organisation();
        this.recurrence = Recurrence.valueOf(body.recurrence());
        this.period = body.period();
        this.bound = body.bound();
        this.accumulation = Accumulation.valueOf(body.accumulation());
        this.allocations = body.allocations();
        this.allocatedFrom = body.allocatedFrom();
        this.note = body.note();
    }

    public TargetBody body(String task) {
        return new TargetBody(
                task,
                indicator,
                programme,
                unit,
                organisation,
                recurrence.name(),
                period,
                bound,
                accumulation.name(),
                allocations,
                allocatedFrom,
                note);
    }

    public String unitOrPlans() {
        return unit == null ? plan.unit : unit;
    }

    public Period periodOrPlans() {
        return period == null ? plan.period : period;
    }

    public StatedTarget stated() {
        return new StatedTarget(
                id, indicator, programme, unitOrPlans(), organisation, periodOrPlans(), bound, allocations);
    }

    PlanFact.Target fact() {
        return new PlanFact.Target(
                id,
                task,
                indicator,
                programme,
                unitOrPlans(),
                organisation,
                recurrence.name(),
                periodOrPlans().fact(),
                bound == null ? null : bound.fact(),
                accumulation.name(),
                allocatedFrom,
                allocations.stream().map(Allocation::fact).toList(),
                accumulation.over(recurrence.lines(periodOrPlans())));
    }
}
