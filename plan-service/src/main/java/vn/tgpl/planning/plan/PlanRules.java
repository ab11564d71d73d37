package vn.tgpl.planning.plan;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.plan.PlanRefusal.PERIOD_TOO_LONG;
import static vn.tgpl.planning.plan.PlanRefusal.PLAN_CYCLE;
import static vn.tgpl.planning.plan.PlanRefusal.SIGNED_IN_FUTURE;
import static vn.tgpl.planning.plan.PlanRefusal.SIGNED_ON_MISSING;
import static vn.tgpl.planning.plan.PlanRefusal.UNKNOWN_PLAN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** What must be true of a plan's document beyond its shape. */
@ApplicationScoped
public class PlanRules {
    private final Codebook codes;
    private final Chain chain;
    private final TargetPlaces places;
    private final AllocationRules allocations;
    private final UpperTargets uppers;
    private final Clock clock;

    PlanRules(
            Codebook codes,
            Chain chain,
            TargetPlaces places,
            AllocationRules allocations,
            UpperTargets uppers,
            Clock clock) {
        this.codes = codes;
        this.chain = chain;
        this.places = places;
        this.allocations = allocations;
        this.uppers = uppers;
        this.clock = clock;
    }

    /** @param plan the one that would read so, null when it is new */
    void check(Document document, UUID plan) {
        var flaws = new Flaws();
        var known = codes.open(document);
        header(flaws, document.header(), known);
        references(flaws, document.header(), plan);
        new PartRules(flaws, document, known).check();
        new BudgetRules(flaws, document, known).check();
        places.check(flaws, document);
        allocations.check(flaws, document, known);
        uppers.check(flaws, document);
        if (Source.ORIGINAL.name().equals(document.header().source())) {
            Gaps.of(document).forEach(gap -> flaws.when(true, gap.pointer(), gap.reason()));
        }
        flaws.refuse();
    }

    /** All but its parts, which somebody else may have to mend first. */
    public void check(Plan plan, AmendmentBody body) {
        var flaws = new Flaws();
        var amended = plan.document();
        var document = amended.with(body.head(amended.header()));
        header(flaws, document.header(), codes.open(document));
        if (Source.ORIGINAL.name().equals(document.header().source())) {
            flaws.when(document.header().signedOn() == null, "#/signedOn", SIGNED_ON_MISSING);
        }
        flaws.refuse();
    }

    /** As it stands: what it names may have changed since it was drafted. */
    public void check(Plan plan) {
        check(plan.document(), plan.id);
    }

    private void header(Flaws flaws, Bodies.Header header, Codebook.Page known) {
        var period = header.period();
        flaws.when(!period.inOrder(), "#/period/to", Request.ENDS_BEFORE_START);
        flaws.when(period.isTooLong(), "#/period", PERIOD_TOO_LONG);
        var signed = header.signedOn();
        flaws.when(signed != null && signed.isAfter(LocalDate.now(clock)), "#/signedOn", SIGNED_IN_FUTURE);
        known.types().check(flaws, "#/type", header.type());
        flaws.when(
                Arrays.stream(Source.values()).noneMatch(one -> one.name().equals(header.source())),
                "#/source",
                Request.UNKNOWN_CODE);
        known.organisations().check(flaws, "#/issuer", header.issuer());
        known.units().check(flaws, "#/unit", header.unit(), period);
        PartRules.programmes(flaws, "#/programmes", header.programmes(), known, period);
        var orders = new HashSet<Integer>();
        for (var i = 0; i < header.legalBases().size(); i++) {
            flaws.when(!orders.add(header.legalBases().get(i).order()), "#/legalBases/" + i + "/order", TWICE_IN_LIST);
        }
    }

    private void references(Flaws flaws, Bodies.Header header, UUID plan) {
        var references = new LinkedHashMap<String, UUID>();
        if (header.parentPlan() != null) references.put("#/parentPlan", header.parentPlan());
        for (var i = 0; i < header.legalBases().size(); i++) {
            var basis = header.legalBases().get(i).plan();
            if (basis != null) references.put("#/legalBases/" + i + "/plan", basis);
        }
        var known = chain.known(references.values(), plan);
        references.forEach((pointer, id) -> {
            if (flaws.when(!known.contains(id), pointer, UNKNOWN_PLAN)) return;
            flaws.when(plan != null && chain.upwardsFrom(List.of(id)).contains(plan), pointer, PLAN_CYCLE);
        });
    }
}
