package vn.tgpl.planning.indicator;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is counted: the days it can count on, and the fields its conditions can name. */
enum Subject {
    ACTIVITY(Set.of("heldOn"), Set.of("kind", "audiences", "languages", "organisation", "primaryProgramme")),
    CASE(
            Set.of("acceptedOn", "closedOn"),
            Set.of("form", "field", "category", "closeReason", "successful", "organisation")),
    REQUEST(Set.of("receivedOn"), Set.of("status", "refusalReason"));

    final Set<String> days;
    final Set<String> fields;

    Subject(Set<String> days, Set<String> fields) {
        this.days = days;
        this.fields = fields;
    }

    static Optional<Subject> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
