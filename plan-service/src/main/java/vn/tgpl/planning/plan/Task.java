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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.kit.store.Ids;
import vn.tgpl.planning.period.Recurrence;
import vn.tgpl.planning.task.Milestone;
import vn.tgpl.planning.task.TaskBody;
import vn.tgpl.planning.task.TaskRole;
import vn.tgpl.planning.task.TaskTime;

/** What a plan has done, by when and by whom (nhiệm vụ); changed only through its plan. */
@Entity
@Table(name = "plan_task")
public class Task {
    @Id
    UUID id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan")
    Plan plan;

    int position;

    /** In an amending document: the part of the amended plan, null until there is one. */
    UUID origin;

    String ordinal;
    UUID parent;
    String content;
    String timeText;

    @Embedded
    TaskTime time;

    LocalDate startsOn;
    LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    Recurrence recurrence;

    String expectedOutput;

    @JdbcTypeCode(SqlTypes.JSON)
    List<TaskRole> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> programmes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Milestone> milestones;

    protected Task() {}

    Task(Plan plan, int position) {
        this.plan = plan;
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    /** The task it is part of. */
    public UUID parent() {
        return parent;
    }

    void define(TaskBody body, UUID parent) {
        this.ordinal = body.ordinal();
        this.parent = parent;
        this.content = body.content();
        this.timeText = body.timeText();
        this.time = body.time();
        this.startsOn = body.firstDay();
        this.endsOn = body.lastDay();
        this.recurrence = Recurrence.valueOf(body.recurrence());
        this.expectedOutput = body.expectedOutput();
        this.roles = body.roles();
        this.programmes = body.programmes();
        this.milestones = body.milestones();
    }

    public TaskBody body(String parent) {
        return new TaskBody(
                ordinal,
                parent,
                content,
                timeText,
                time,
                startsOn,
                endsOn,
                recurrence.name(),
                expectedOutput,
                roles,
                programmes,
                milestones);
    }

    /** Without free text, names of bodies that have no code included. */
    PlanFact.Task fact() {
        var bodies = roles.stream()
                .map(role -> new PlanFact.Role(role.role(), role.organisation()))
                .toList();
        return new PlanFact.Task(id, ordinal, parent, startsOn, endsOn, recurrence.name(), bodies, programmes);
    }
}
