package vn.tgpl.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.tgpl.kit.territory.Place;

/** The tasks of plans in force, for what is said of them. */
@ApplicationScoped
public class IssuedTasks {
    private final Plans plans;

    IssuedTasks(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param version of the plan as it reads now
     * @param place of the plan, and with it of all that is said of it
     * @param since before this day there is nothing to say
     */
    public record IssuedTask(UUID plan, long version, UUID task, Place place, LocalDate since) {}

    /** Refused unless the plan is the caller's and in force. */
    public IssuedTask toReportOn(UUID planId, UUID taskId) {
        var plan = plans.issued(planId);
        var task = plan.task(taskId);
        var begins = plan.period.from();
        var issued = plan.life.issuedOn;
        var since = issued != null && issued.isBefore(begins) ? issued : begins;
        return new IssuedTask(plan.id, plan.version, task.id, plan.place(), since);
    }

    /** Refused unless the caller may read the plan. */
    public void requirePlan(UUID planId) {
        plans.get(planId);
    }

    /** Refused unless it is a task of the plan. */
    public void requireTask(UUID planId, UUID taskId) {
        plans.get(planId).task(taskId);
    }
}
