package vn.tgpl.planning.budget;

import static vn.tgpl.planning.budget.BudgetRefusal.COMPONENT_WITHOUT_PROGRAMME;
import static vn.tgpl.planning.budget.BudgetRefusal.DOUBLE_FUNDING;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.period.PeriodRefusal.PERIOD_OUTSIDE_PLAN;
import static vn.tgpl.planning.task.TaskRefusal.UNKNOWN_TASK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.codebook.Codebook;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.programme.Programme;

/** What must be true of the budget of one document: above all, that nothing is paid twice (60/2026/TT-BTC, Art. 2.3b). */
public final class BudgetRules {
    private static final int MOST_LINES = 500;

    private final Flaws flaws;
    private final List<BudgetBody> budget;
    private final Period plans;
    private final Codebook.Page known;
    private final Map<Paid, List<BudgetBody>> paid = new HashMap<>();

    private record Paid(String task, String content) {}

    public BudgetRules(Flaws flaws, List<BudgetBody> budget, Period plans, Codebook.Page known) {
        this.flaws = flaws;
        this.budget = budget;
        this.plans = plans;
        this.known = known;
    }

    /** @param ordinals of the tasks that it may pay for */
    public void check(Set<String> ordinals) {
        if (flaws.when(budget.size() > MOST_LINES, "#/budget", Request.SIZE)) return;
        for (var i = 0; i < budget.size(); i++) {
            var line = budget.get(i);
            var at = "#/budget/" + i;
            flaws.when(line.task() != null && !ordinals.contains(line.task()), at + "/task", UNKNOWN_TASK);
            known.sources().check(flaws, at + "/source", line.source(), plans);
            component(at + "/component", line);
            flaws.when(outside(line.year()), at + "/year", PERIOD_OUTSIDE_PLAN);
            known.programmes().check(flaws, at + "/programme", line.programme(), plans);
            paidOnce(at, line);
        }
    }

    private void component(String at, BudgetBody line) {
        if (line.component() == null) return;
        if (flaws.when(line.programme() == null, at, COMPONENT_WITHOUT_PROGRAMME)) return;
        var spans = known.programmes().entries().get(line.programme());
        flaws.when(
                spans != null
                        && spans.stream()
                                .noneMatch(span -> span instanceof Programme programme
                                        && programme.hasComponent(line.component())),
                at,
                Request.UNKNOWN_CODE);
    }

    private boolean outside(Integer year) {
        return year != null
                && plans.inOrder()
                && (year < plans.from().getYear() || year > plans.to().getYear());
    }

    /** One content of one task has one payer in a year; what rides on another activity stands beside it. */
    private void paidOnce(String at, BudgetBody line) {
        if (BudgetLine.INTEGRATED.equals(line.source())) return;
        var before = paid.computeIfAbsent(new Paid(line.task(), inOneSpelling(line.content())), _ -> new ArrayList<>());
        before.stream()
                .filter(other -> sameYear(other.year(), line.year()))
                .findFirst()
                .ifPresent(other ->
                        flaws.when(true, at, payer(other).equals(payer(line)) ? TWICE_IN_LIST : DOUBLE_FUNDING));
        before.add(line);
    }

    /** A sum for the whole period pays in each of its years. */
    private static boolean sameYear(Integer one, Integer other) {
        return one == null || other == null || one.equals(other);
    }

    private static List<String> payer(BudgetBody line) {
        return Arrays.asList(line.source(), line.programme(), line.component());
    }

    private static String inOneSpelling(String content) {
        return content.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
