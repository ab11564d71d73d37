package vn.tgpl.planning.progress;

import static vn.tgpl.planning.plan.PlanRefusal.TASK_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.territory.Place;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.version.KeptVersions;

/** The tasks of plans in force, for what is said of them. */
@ApplicationScoped
class IssuedTasks {
    private final Plans plans;
    private final KeptVersions versions;

    IssuedTasks(Plans plans, KeptVersions versions) {
        this.plans = plans;
        this.versions = versions;
    }

    /**
     * @param version of the plan that has the task
     * @param place of the plan, and with it of all that is said of it
     * @param since before this day there is nothing to say
     */
    record IssuedTask(UUID plan, long version, UUID task, Place place, LocalDate since) {}

    /** Refused unless the plan is the caller's and in force, and the task in it, now or on that day. */
    IssuedTask toReportOn(UUID planId, UUID taskId, LocalDate on) {
        var plan = plans.issued(planId);
        var version = plan.hasTask(taskId)
                ? plan.version
                : versions.inForceWith(planId, taskId, on).orElseThrow(() -> new Refusal(TASK_NOT_FOUND));
        return new IssuedTask(plan.id, version, taskId, plan.place(), plan.firstDayToReportOn());
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
