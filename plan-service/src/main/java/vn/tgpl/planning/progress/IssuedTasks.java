package vn.tgpl.planning.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.tgpl.kit.territory.Place;
import vn.tgpl.planning.plan.Plans;

/** The tasks of plans in force, for what is said of them. */
@ApplicationScoped
class IssuedTasks {
    private final Plans plans;

    IssuedTasks(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param version of the plan as it reads now
     * @param place of the plan, and with it of all that is said of it
     * @param since before this day there is nothing to say
     */
    record IssuedTask(UUID plan, long version, UUID task, Place place, LocalDate since) {}

    /** Refused unless the plan is the caller's and in force. */
    IssuedTask toReportOn(UUID planId, UUID taskId) {
        var plan = plans.issued(planId);
        var task = plan.task(taskId);
        return new IssuedTask(plan.id, plan.version, task.id(), plan.place(), plan.firstDayToReportOn());
    }

    /** Refused unless the caller may read the plan. */
    void requirePlan(UUID planId) {
        plans.get(planId);
    }

    /** Refused unless it is a task of the plan. */
    void requireTask(UUID planId, UUID taskId) {
        plans.get(planId).task(taskId);
    }
}
