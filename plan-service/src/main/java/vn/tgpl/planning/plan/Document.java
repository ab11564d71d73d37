package vn.tgpl.planning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A plan as its document reads, parts naming each other by ordinal. Every change is checked as the whole document it
 * would make.
 *
 * @param sent the place of the one part that a client sent, such as {@code #/tasks/3}; null when it sent the whole
 */
record Document(Bodies.Header header, List<Bodies.Task> tasks, List<Bodies.Target> targets, String sent) {
    /** The plan as it would be sent. */
    static Document of(Plan plan) {
        Function<UUID, String> ordinal = task -> task == null ? null : plan.task(task).ordinal;
        var header = new Bodies.Header(
                plan.number,
                plan.title,
                plan.type,
                plan.issuer,
                plan.signedOn,
                plan.period,
                plan.unit,
                plan.programmes,
                plan.parentPlan,
                plan.legalBases.stream().map(LegalBasis::body).toList(),
                plan.source.name(),
                plan.sourceNote,
                plan.recipients,
                plan.signedAt,
                plan.signer,
                List.copyOf(plan.sections),
                plan.budget.stream()
                        .map(line -> line.body(ordinal.apply(line.task())))
                        .toList());
        return new Document(
                header,
                plan.tasks.stream()
                        .map(task -> task.body(ordinal.apply(task.parent)))
                        .toList(),
                plan.targets.stream()
                        .map(target -> target.body(ordinal.apply(target.task)))
                        .toList(),
                null);
    }

    /** Where a part stands in what was sent. */
    String task(int index) {
        return place("#/tasks/" + index);
    }

    String target(int index) {
        return place("#/targets/" + index);
    }

    /** Whether it is the one target that a client sent. */
    boolean isSent(int target) {
        return target(target).equals("#");
    }

    private String place(String place) {
        return place.equals(sent) ? "#" : place;
    }

    Document with(Bodies.Header header) {
        return new Document(header, tasks, targets, sent);
    }

    Document adding(Bodies.Task task) {
        return new Document(header, added(tasks, task), targets, "#/tasks/" + tasks.size());
    }

    Document adding(Bodies.Target target) {
        return new Document(header, tasks, added(targets, target), "#/targets/" + targets.size());
    }

    /** A new ordinal takes the parts that named the old one along. */
    Document replacing(int index, Bodies.Task task) {
        var old = tasks.get(index).ordinal();
        UnaryOperator<String> renamed = ordinal -> Objects.equals(ordinal, old) ? task.ordinal() : ordinal;
        var children = tasks.stream()
                .map(one -> one.under(renamed.apply(one.parent())))
                .toList();
        var measures =
                targets.stream().map(one -> one.of(renamed.apply(one.task()))).toList();
        return new Document(header.naming(renamed), replaced(children, index, task), measures, "#/tasks/" + index);
    }

    Document replacing(int index, Bodies.Target target) {
        return new Document(header, tasks, replaced(targets, index, target), "#/targets/" + index);
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
