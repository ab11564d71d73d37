package vn.tgpl.planning.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tgpl.planning.budget.BudgetBody;
import vn.tgpl.planning.codebook.Codes;
import vn.tgpl.planning.target.Allocation;
import vn.tgpl.planning.target.TargetBody;
import vn.tgpl.planning.target.Targets;
import vn.tgpl.planning.task.TaskBody;
import vn.tgpl.planning.task.TaskRole;

/**
 * A plan as its document reads, parts naming each other by ordinal. Every change is checked as the whole document it
 * would make.
 *
 * @param sent the place of the one part that a client sent, such as {@code #/tasks/3}; null when it sent the whole
 */
public record Document(Header header, List<TaskBody> tasks, List<TargetBody> targets, String sent) {
    /** Where a part stands in what was sent. */
    String task(int index) {
        return place("#/tasks/" + index);
    }

    String target(int index) {
        return place("#/targets/" + index);
    }

    private String place(String place) {
        return place.equals(sent) ? "#" : place;
    }

    public Document with(Header header) {
        return new Document(header, tasks, targets, sent);
    }

    public Document adding(TaskBody task) {
        return new Document(header, added(tasks, task), targets, "#/tasks/" + tasks.size());
    }

    public Document adding(TargetBody target) {
        return new Document(header, tasks, added(targets, target), "#/targets/" + targets.size());
    }

    /** A new ordinal takes the parts that named the old one along. */
    public Document replacing(int index, TaskBody task) {
        var old = tasks.get(index).ordinal();
        UnaryOperator<String> renamed = ordinal -> Objects.equals(ordinal, old) ? task.ordinal() : ordinal;
        var children = tasks.stream()
                .map(one -> one.under(renamed.apply(one.parent())))
                .toList();
        var measures =
                targets.stream().map(one -> one.of(renamed.apply(one.task()))).toList();
        return new Document(header.naming(renamed), replaced(children, index, task), measures, "#/tasks/" + index);
    }

    public Document replacing(int index, TargetBody target) {
        return new Document(header, tasks, replaced(targets, index, target), "#/targets/" + index);
    }

    /** Its targets, with what they leave to the plan. */
    public Targets asked() {
        return new Targets(targets, header.unit(), header.issuer(), header.period(), header.parentPlan(), this::target);
    }

    /** What it names of the catalogue. */
    Codes codes() {
        var roles = tasks.stream().flatMap(task -> task.roles().stream()).toList();
        var allocations = targets.stream()
                .flatMap(target -> target.allocations().stream())
                .toList();
        return new Codes(
                set(
                        header.programmes().stream(),
                        tasks.stream().flatMap(task -> task.programmes().stream()),
                        targets.stream().map(TargetBody::programme),
                        header.budget().stream().map(BudgetBody::programme)),
                set(
                        Stream.of(header.unit()),
                        targets.stream().map(TargetBody::unit),
                        allocations.stream().map(Allocation::unit)),
                set(
                        Stream.of(header.issuer()),
                        roles.stream().map(TaskRole::organisation),
                        targets.stream().map(TargetBody::organisation),
                        allocations.stream().map(Allocation::organisation)),
                set(targets.stream().map(TargetBody::indicator)),
                set(Stream.of(header.type())),
                set(roles.stream().map(TaskRole::role)),
                set(header.budget().stream().map(BudgetBody::source)));
    }

    @SafeVarargs
    private static Set<String> set(Stream<String>... named) {
        return Stream.of(named).flatMap(some -> some).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T> List<T> added(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> List<T> replaced(List<T> list, int index, T one) {
        var other = new ArrayList<>(list);
        other.set(index, one);
        return other;
    }
}
