package vn.tgpl.activities.activity;

import static vn.tgpl.activities.activity.ActivityRefusal.ALREADY_VOIDED;
import static vn.tgpl.activities.activity.ActivityRefusal.NOT_HELD;
import static vn.tgpl.activities.activity.ActivityRefusal.NOT_PLANNED;
import static vn.tgpl.activities.activity.ActivityStatus.CANCELLED;
import static vn.tgpl.activities.activity.ActivityStatus.HELD;
import static vn.tgpl.activities.activity.ActivityStatus.PLANNED;
import static vn.tgpl.activities.activity.ActivityStatus.POSTPONED;
import static vn.tgpl.activities.activity.ActivityStatus.VOIDED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.Attendance;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.LocatedAggregate;
import vn.tgpl.kit.territory.Place;

/** A communication or training activity (hoạt động truyền thông, tập huấn). */
@Entity
class Activity extends LocatedAggregate {
    String kind;
    String title;

    @Enumerated(EnumType.STRING)
    ActivityStatus status = PLANNED;

    LocalDate plannedOn;
    LocalDate heldOn;
    LocalDate endedOn;
    String unit;
    String place;
    String mode;
    String organisation;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> programmes;

    String primaryProgramme;
    UUID planTask;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> audiences;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    Attendance attendance;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, BigDecimal> quantities = Map.of();

    /** Why it was postponed, cancelled, corrected or voided; never published. */
    String reason;

    protected Activity() {}

    Activity(Bodies.Plan plan) {
        describe(plan);
    }

    void change(Bodies.Plan plan) {
        requirePlanned();
        describe(plan);
    }

    void postpone(LocalDate to, String reason) {
        if (status != PLANNED) throw new Refusal(NOT_PLANNED);
        this.status = POSTPONED;
        this.plannedOn = to;
        this.reason = reason;
    }

    void hold(Bodies.Hold hold) {
        requirePlanned();
        this.status = HELD;
        this.heldOn = hold.heldOn();
        this.endedOn = hold.endedOn();
        this.attendance = hold.attendance() == null ? null : hold.attendance().attendance();
        this.quantities = hold.quantities();
    }

    void correct(Bodies.Correct correction) {
        if (status != HELD) throw new Refusal(NOT_HELD);
        particulars(correction);
        this.heldOn = correction.heldOn();
        this.endedOn = correction.endedOn();
        this.attendance =
                correction.attendance() == null ? null : correction.attendance().attendance();
        this.quantities = correction.quantities();
        this.reason = correction.reason();
    }

    void cancel(String reason) {
        requirePlanned();
        this.status = CANCELLED;
        this.reason = reason;
    }

    /** It never was: entered in error. */
    void voidIt(String reason) {
        if (status == VOIDED) throw new Refusal(ALREADY_VOIDED);
        this.status = VOIDED;
        this.reason = reason;
    }

    /** What a planner may change, as it would be sent. */
    Bodies.Plan plan() {
        return new Bodies.Plan(
                kind,
                title,
                plannedOn,
                unit,
                place,
                mode,
                organisation,
                programmes,
                primaryProgramme,
                planTask,
                audiences,
                languages);
    }

    private void requirePlanned() {
        if (status != PLANNED && status != POSTPONED) throw new Refusal(NOT_PLANNED);
    }

    private void describe(Bodies.Plan plan) {
        particulars(plan);
        this.title = plan.title();
        this.plannedOn = plan.plannedOn();
        this.place = plan.place();
    }

    private void particulars(Particulars given) {
        this.kind = given.kind();
        this.unit = given.unit();
        this.mode = given.mode();
        this.organisation = given.organisation();
        this.programmes = given.programmes();
        this.primaryProgramme = given.primaryProgramme();
        this.planTask = given.planTask();
        this.audiences = given.audiences();
        this.languages = given.languages();
    }

    /** Where it takes place, read on the day it does; an activity without a day lies where the code is today. */
    @Override
    protected Place place() {
        return new Place(unit, heldOn == null ? plannedOn : heldOn, organisation);
    }

    @Override
    protected ActivityFact fact() {
        return new ActivityFact(
                id,
                version,
                kind,
                status.name(),
                plannedOn,
                heldOn,
                endedOn,
                unit,
                mode,
                organisation,
                programmes,
                primaryProgramme,
                planTask,
                audiences,
                languages,
                attendance,
                quantities);
    }
}
