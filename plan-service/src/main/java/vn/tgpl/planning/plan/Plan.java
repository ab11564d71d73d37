package vn.tgpl.planning.plan;

import static vn.tgpl.planning.plan.PlanRefusal.AMENDS_ANOTHER;
import static vn.tgpl.planning.plan.PlanRefusal.TARGET_NOT_FOUND;
import static vn.tgpl.planning.plan.PlanRefusal.TASK_IN_USE;
import static vn.tgpl.planning.plan.PlanRefusal.TASK_NOT_FOUND;
import static vn.tgpl.planning.plan.PlanStatus.DRAFT;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.budget.BudgetBody;
import vn.tgpl.planning.budget.BudgetLine;
import vn.tgpl.planning.document.Document;
import vn.tgpl.planning.document.Header;
import vn.tgpl.planning.target.TargetBody;
import vn.tgpl.planning.task.TaskBody;
import vn.tgpl.planning.version.KeptVersion.Paper;

/** A plan (kế hoạch) with its tasks and targets: drafted part by part or whole, then approved, issued and fixed. */
@Entity
public class Plan extends PlanHead {
    @Embedded
    Life life = new Life();

    /** Null for a plan of its own. */
    @Embedded
    Amends amends;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AmendedBy> amendedBy = List.of();

    @ElementCollection
    @CollectionTable(name = "plan_budget_line", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    List<BudgetLine> budget = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<Task> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<Target> targets = new ArrayList<>();

    protected Plan() {}

    public Plan(Document document) {
        head(document.header());
        take(document);
        fund(document.header().budget());
    }

    public Life life() {
        return life;
    }

    public void requireDraft() {
        life.require(DRAFT);
    }

    public void describe(Header header) {
        requireDraft();
        if (amends != null) Amending.requireSamePlace(this, header);
        head(header);
        fund(header.budget());
    }

    void fund(List<BudgetBody> lines) {
        Parts.replace(
                budget, lines.stream().map(line -> line.line(idOf(line.task()))).toList());
    }

    public Task add(TaskBody body) {
        requireDraft();
        return append(body);
    }

    Task append(TaskBody body) {
        var task = new Task(this, tasks.isEmpty() ? 0 : tasks.getLast().position + 1);
        task.define(body, idOf(body.parent()));
        tasks.add(task);
        return task;
    }

    public void change(Task task, TaskBody body) {
        requireDraft();
        redefine(task, body);
    }

    void redefine(Task task, TaskBody body) {
        task.define(body, idOf(body.parent()));
    }

    /** Many parts at once: those there are change, the further ones are added; they may name each other in any order. */
    public void take(Document whole) {
        requireDraft();
        for (var task : whole.tasks().subList(tasks.size(), whole.tasks().size())) add(task.under(null));
        for (var i = 0; i < tasks.size(); i++)
            change(tasks.get(i), whole.tasks().get(i));
        for (var i = 0; i < targets.size(); i++)
            change(targets.get(i), whole.targets().get(i));
        whole.targets().subList(targets.size(), whole.targets().size()).forEach(this::add);
    }

    /** What is named by another part cannot go before that part. */
    public void remove(Task task) {
        requireDraft();
        if (tasks.stream().anyMatch(other -> task.id.equals(other.parent))
                || targets.stream().anyMatch(target -> task.id.equals(target.task))
                || budget.stream().anyMatch(line -> task.id.equals(line.task()))) {
            throw new Refusal(TASK_IN_USE);
        }
        tasks.remove(task);
    }

    public Target add(TargetBody body) {
        requireDraft();
        return append(body);
    }

    Target append(TargetBody body) {
        var target = new Target(this, targets.isEmpty() ? 0 : targets.getLast().position + 1);
        target.define(body, idOf(body.task()));
        targets.add(target);
        return target;
    }

    public void change(Target target, TargetBody body) {
        requireDraft();
        redefine(target, body);
    }

    void redefine(Target target, TargetBody body) {
        target.define(body, idOf(body.task()));
    }

    public void remove(Target target) {
        requireDraft();
        targets.remove(target);
    }

    /** From now on it is reported on. */
    public void issue(LocalDate on) {
        life.issue(on, source);
    }

    public void requireIssuable() {
        life.requireIssuable(source);
    }

    /** The plan that it amends, null when it stands by itself. */
    public Amends amends() {
        return amends;
    }

    /** Says anew from when and why it amends. */
    public void restate(Amends right) {
        this.amends = right;
    }

    /** What only amends another ends with that one. */
    public void requireOfItsOwn() {
        if (amends != null) throw new Refusal(AMENDS_ANOTHER);
    }

    /** As its issue took effect, by the first of the days that are known. */
    public LocalDate firstDayInForce() {
        if (life.issuedOn != null) return life.issuedOn;
        return signedOn == null ? period.from() : signedOn;
    }

    /** On which its newest amendment takes effect, null without any. */
    public LocalDate amendedFrom() {
        return amendedBy.isEmpty() ? null : amendedBy.getLast().effectiveFrom();
    }

    /** As another plan names it. */
    public Paper paper() {
        return new Paper(id, number, signedOn, null);
    }

    public boolean hasTask(UUID id) {
        return tasks.stream().anyMatch(task -> task.id.equals(id));
    }

    public Task task(UUID id) {
        for (var task : tasks) if (task.id.equals(id)) return task;
        throw new Refusal(TASK_NOT_FOUND);
    }

    public Target target(UUID id) {
        for (var target : targets) if (target.id.equals(id)) return target;
        throw new Refusal(TARGET_NOT_FOUND);
    }

    /** Its tasks in the order of the document. */
    public Page<Task> tasks(PageRequest request) {
        return Parts.page(request, tasks, task -> task.position);
    }

    /** Its targets in the order of the document. */
    public Page<Target> targets(PageRequest request) {
        return Parts.page(request, targets, target -> target.position);
    }

    public List<Task> tasks() {
        return List.copyOf(tasks);
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }

    public List<BudgetLine> budget() {
        return List.copyOf(budget);
    }

    public List<AmendedBy> amendedBy() {
        return amendedBy;
    }

    /** In a list. */
    public PlanSummary summary() {
        return PlanSummary.of(this);
    }

    /** From when on something can be said of it. */
    public LocalDate firstDayToReportOn() {
        var issued = life.issuedOn;
        return issued != null && issued.isBefore(period.from()) ? issued : period.from();
    }

    /** The ordinal of the task that {@code name}, an ordinal or an id, stands for; {@code name} itself when none. */
    public String ordinalOf(String name) {
        for (var task : tasks) if (task.id.toString().equals(name)) return task.ordinal;
        return name;
    }

    private UUID idOf(String ordinal) {
        for (var task : tasks) if (task.ordinal.equals(ordinal)) return task.id;
        return null;
    }

    /** As it would be sent. */
    public Document document() {
        return PlanContent.of(this);
    }

    @Override
    protected PlanFact fact() {
        return PlanFacts.of(this);
    }
}
