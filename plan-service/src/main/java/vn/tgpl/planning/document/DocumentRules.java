package vn.tgpl.planning.document;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.document.DocumentRefusal.PLAN_CYCLE;
import static vn.tgpl.planning.document.DocumentRefusal.SIGNED_IN_FUTURE;
import static vn.tgpl.planning.document.DocumentRefusal.SIGNED_ON_MISSING;
import static vn.tgpl.planning.document.DocumentRefusal.UNKNOWN_PLAN;

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
import vn.tgpl.planning.budget.BudgetRules;
import vn.tgpl.planning.codebook.Codebook;
import vn.tgpl.planning.target.TargetRules;
import vn.tgpl.planning.task.TaskRules;

/** What must be true of a plan's document beyond its shape. */
@ApplicationScoped
public class DocumentRules {
    private final Codebook codes;
    private final Chain chain;
    private final TargetRules targets;
    private final Clock clock;

    DocumentRules(Codebook codes, Chain chain, TargetRules targets, Clock clock) {
        this.codes = codes;
        this.chain = chain;
        this.targets = targets;
        this.clock = clock;
    }

    /** @param plan the one that would read so, null when it is new */
    public void check(Document document, UUID plan) {
        var flaws = new Flaws();
        var known = codes.open(document.codes());
        var period = document.header().period();
        var ordinals = TaskRules.ordinals(document.tasks());
        var asked = document.asked();
        header(flaws, document.header(), known);
        references(flaws, document.header(), plan);
        new TaskRules(flaws, document.tasks(), document::task, period, known).check();
        targets.check(flaws, asked, ordinals, known);
        new BudgetRules(flaws, document.header().budget(), period, known).check(ordinals);
        targets.checkPlaces(flaws, asked, known);
        if (Source.ORIGINAL.name().equals(document.header().source())) {
            Gaps.of(document).forEach(gap -> flaws.when(true, gap.pointer(), gap.reason()));
        }
        flaws.refuse();
    }

    /** All but its parts, which somebody else may have to mend first. */
    public void checkHeader(Document document) {
        var flaws = new Flaws();
        header(flaws, document.header(), codes.open(document.codes()));
        if (Source.ORIGINAL.name().equals(document.header().source())) {
            flaws.when(document.header().signedOn() == null, "#/signedOn", SIGNED_ON_MISSING);
        }
        flaws.refuse();
    }

    private void header(Flaws flaws, Header header, Codebook.Page known) {
        var period = header.period();
        period.check(flaws, "#/period");
        var signed = header.signedOn();
        flaws.when(signed != null && signed.isAfter(LocalDate.now(clock)), "#/signedOn", SIGNED_IN_FUTURE);
        known.types().check(flaws, "#/type", header.type());
        flaws.when(
                Arrays.stream(Source.values()).noneMatch(one -> one.name().equals(header.source())),
                "#/source",
                Request.UNKNOWN_CODE);
        known.organisations().check(flaws, "#/issuer", header.issuer());
        known.units().check(flaws, "#/unit", header.unit(), period);
        known.programmes().check(flaws, "#/programmes", header.programmes(), period);
        var orders = new HashSet<Integer>();
        for (var i = 0; i < header.legalBases().size(); i++) {
            flaws.when(!orders.add(header.legalBases().get(i).order()), "#/legalBases/" + i + "/order", TWICE_IN_LIST);
        }
    }

    private void references(Flaws flaws, Header header, UUID plan) {
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
