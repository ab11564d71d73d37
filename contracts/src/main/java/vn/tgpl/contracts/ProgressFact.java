package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How far a task of an issued plan had come on a day (tiến độ thực hiện), without the words it was said in. It is never
 * changed: a later one says otherwise.
 */
public record ProgressFact(UUID id, long version, UUID plan, UUID task, LocalDate on, String status) implements Fact {
    public ProgressFact {
        Fact.require(plan, task, on, status);
    }
}
