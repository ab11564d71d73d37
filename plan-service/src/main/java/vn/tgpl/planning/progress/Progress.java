package vn.tgpl.planning.progress;

import static vn.tgpl.planning.progress.ProgressRefusal.NOT_A_SECURE_LINK;
import static vn.tgpl.planning.progress.ProgressRefusal.PROGRESS_BEFORE_PLAN;
import static vn.tgpl.planning.progress.ProgressRefusal.PROGRESS_IN_FUTURE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.ProgressFact;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.LocatedAggregate;
import vn.tgpl.kit.territory.Place;
import vn.tgpl.planning.progress.IssuedTasks.IssuedTask;

/**
 * What is said of a task of an issued plan (tiến độ thực hiện). The plan stays as it was issued; what was said stays, too:
 * a later entry says otherwise.
 */
@Entity
@Table(name = "task_progress")
class Progress extends LocatedAggregate {
    UUID plan;
    long planVersion;
    UUID task;

    @Column(name = "on_day")
    LocalDate on;

    @Enumerated(EnumType.STRING)
    ProgressStatus status;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Evidence> evidence;

    String reportedBy;
    Instant reportedAt;

    // where the plan is
    String unit;
    LocalDate unitOn;
    String issuer;

    protected Progress() {}

    Progress(IssuedTask about, ProgressBody body, LocalDate today) {
        check(about, body, today);
        this.plan = about.plan();
        this.planVersion = about.version();
        this.task = about.task();
        this.on = body.on();
        this.status = ProgressStatus.valueOf(body.status());
        this.text = body.text();
        this.evidence = body.evidence();
        this.unit = about.place().unit();
        this.unitOn = about.place().on();
        this.issuer = about.place().organisation();
    }

    private static void check(IssuedTask about, ProgressBody body, LocalDate today) {
        var flaws = new Flaws();
        flaws.when(body.on().isAfter(today), "#/on", PROGRESS_IN_FUTURE);
        flaws.when(body.on().isBefore(about.since()), "#/on", PROGRESS_BEFORE_PLAN);
        flaws.when(
                Arrays.stream(ProgressStatus.values())
                        .noneMatch(one -> one.name().equals(body.status())),
                "#/status",
                Request.UNKNOWN_CODE);
        for (var i = 0; i < body.evidence().size(); i++) {
            flaws.when(!body.evidence().get(i).linked(), "#/evidence/" + i + "/url", NOT_A_SECURE_LINK);
        }
        flaws.refuse();
    }

    void reported(String by, Instant at) {
        this.reportedBy = by;
        this.reportedAt = at;
    }

    @Override
    protected Place place() {
        return new Place(unit, unitOn, issuer);
    }

    /** Without the text and the links: they are free words. */
    @Override
    protected ProgressFact fact() {
        return new ProgressFact(id, version, plan, task, on, status.name());
    }
}
