package vn.tgpl.planning.life;

import static vn.tgpl.planning.life.LifeRefusal.ISSUED_BEFORE_SIGNED;
import static vn.tgpl.planning.life.LifeRefusal.ISSUED_IN_FUTURE;
import static vn.tgpl.planning.plan.PlanRefusal.ISSUED_ON_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.planning.plan.Plan;

/** On which days, and by what, a plan is issued and ends. */
@ApplicationScoped
class LifeRules {
    private final Clock clock;

    LifeRules(Clock clock) {
        this.clock = clock;
    }

    void issue(Plan plan, LocalDate on) {
        var flaws = new Flaws();
        if (on == null) {
            flaws.when(plan.mustSayItsDays(), "#/issuedOn", ISSUED_ON_MISSING);
        } else {
            flaws.when(on.isAfter(LocalDate.now(clock)), "#/issuedOn", ISSUED_IN_FUTURE);
            flaws.when(plan.signedOn() != null && on.isBefore(plan.signedOn()), "#/issuedOn", ISSUED_BEFORE_SIGNED);
        }
        flaws.refuse();
    }

    void complete(Plan plan, LocalDate on) {
        var flaws = new Flaws();
        day(flaws, plan, on);
        asAmended(flaws, plan, on);
        flaws.refuse();
    }

    /** Also before an amendment has taken effect: with the plan goes all that was to change in it. */
    void revoke(Plan plan, LocalDate on) {
        var flaws = new Flaws();
        day(flaws, plan, on);
        flaws.refuse();
    }

    void supersede(Plan plan, Plan by, LocalDate on) {
        var flaws = new Flaws();
        day(flaws, plan, on);
        asAmended(flaws, plan, on);
        if (!flaws.when(plan.id.equals(by.id), "#/by", LifeRefusal.SUPERSEDED_BY_ITSELF)) {
            flaws.when(
                    !by.life().status().inForce() || by.amends() != null,
                    "#/by",
                    LifeRefusal.SUPERSEDED_BY_NOT_IN_FORCE);
        }
        flaws.refuse();
    }

    private void day(Flaws flaws, Plan plan, LocalDate on) {
        var issuedOn = plan.life().issuedOn();
        flaws.when(on.isAfter(LocalDate.now(clock)), "#/on", LifeRefusal.ENDED_IN_FUTURE);
        flaws.when(issuedOn != null && on.isBefore(issuedOn), "#/on", LifeRefusal.ENDED_BEFORE_ISSUE);
    }

    /** What is carried out or replaced is the plan as amended, which was never in force before that day. */
    private static void asAmended(Flaws flaws, Plan plan, LocalDate on) {
        var since = plan.amendedFrom();
        flaws.when(since != null && on.isBefore(since), "#/on", LifeRefusal.EFFECTIVE_BEFORE_LAST);
    }
}
