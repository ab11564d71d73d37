package vn.tgpl.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of aggregate that publish facts, with the topic that carries them and the record that reads them. */
public enum FactType {
    PROGRAMME(Topics.CATALOGUE, ProgrammeFact.class),
    UNIT(Topics.CATALOGUE, UnitFact.class),
    ORGANISATION(Topics.CATALOGUE, OrganisationFact.class),
    INDICATOR(Topics.CATALOGUE, IndicatorFact.class),
    CODE(Topics.CATALOGUE, CodeFact.class),
    CALENDAR(Topics.CATALOGUE, CalendarFact.class),
    WORKYEAR(Topics.CATALOGUE, WorkyearFact.class),
    AREADECISION(Topics.CATALOGUE, AreaDecisionFact.class),
    PLAN(Topics.PLAN, PlanFact.class),
    PROGRESS(Topics.PLAN, ProgressFact.class),
    ACTIVITY(Topics.ACTIVITY, ActivityFact.class),
    REQUEST(Topics.CASE, RequestFact.class),
    CASE(Topics.CASE, CaseFact.class),
    ASSIGNMENT(Topics.ACCESS, AssignmentFact.class);

    private final String topic;
    private final Class<? extends Fact> record;

    FactType(String topic, Class<? extends Fact> record) {
        this.topic = topic;
        this.record = record;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends Fact> record() {
        return record;
    }

    /** The third word of {@code ce_type}, as in {@code vn.tgpl.activity.held.v1}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The full event type of a change of this kind of aggregate. */
    public String eventType(Change change) {
        return "vn.tgpl." + word() + "." + change.word() + ".v1";
    }

    /** Empty when a newer writer speaks of an aggregate that this reader does not know. */
    public static Optional<FactType> ofEventType(String eventType) {
        var words = eventType.split("\\.");
        return words.length != 5
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.word().equals(words[2]))
                        .findFirst();
    }
}
