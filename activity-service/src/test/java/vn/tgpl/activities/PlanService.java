package vn.tgpl.activities;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.tgpl.contracts.AssignmentFact;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.Topics;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kittest.CodesOnTopic;
import vn.tgpl.kittest.EventSender;

/** Plays plan-service: publishes the codes and tasks that activities refer to. */
public final class PlanService {
    public static final String COMMUNE_UNTIL_MID_2025 = "00001";
    public static final UUID TASK = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private static final LocalDate LONG_AGO = LocalDate.of(2004, 7, 8);
    private static final Map<String, EventSender> SENDERS = new HashMap<>();
    private static boolean known;
    private static long published;

    private PlanService() {}

    /** What every test may refer to; waits until this service has learnt it. */
    public static synchronized void publishTheCatalogue() {
        if (known) return;
        published += CodesOnTopic.publish();
        publish(unit(UUID.randomUUID(), 1, "VN", "NATION", null, LONG_AGO, null));
        publish(unit(UUID.randomUUID(), 1, "01", null));
        publish(unit(UUID.randomUUID(), 1, "38", null));
        publish(unit(
                UUID.randomUUID(), 1, COMMUNE_UNTIL_MID_2025, "COMMUNE", "01", LONG_AGO, LocalDate.of(2025, 6, 30)));
        publish(organisation("HN-TT", "01", null));
        publish(organisation("HN-TT-CN1", "01", "HN-TT"));
        publish(organisation("HN-VP", "01", null));
        publish(organisation("TH-TT", "38", null));
        publish(programme("POVERTY_2021", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
        publish(programme("NEW_RURAL_2021", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
        publish(programme("ELDERLY_2021", LocalDate.of(2021, 1, 1), null));
        publish(planWithTasks(UUID.randomUUID(), 1, TASK));
        Awaitility.await()
                .until(() -> Rows.count("known_code WHERE type = upper(type)") >= 11 && Rows.count("known_task") >= 1);
        known = true;
    }

    public static void publish(Fact fact) {
        var type = typeOf(fact);
        var change = type == FactType.PLAN ? Change.ISSUED : Change.CHANGED;
        send(type.topic(), type.eventType(change), fact.id(), 1, fact.version(), EventJson.write(fact, 1));
    }

    /** Waits until this service has learnt it. */
    public static void publish(AssignmentFact assignment) {
        publish((Fact) assignment);
        Awaitility.await()
                .until(() -> Rows.text(
                                "SELECT 1 FROM inbox_seen WHERE aggregate_id = ? AND seq = ?",
                                assignment.id(),
                                assignment.version())
                        != null);
    }

    public static synchronized void send(
            String topic, String eventType, UUID id, int epoch, long version, String body) {
        SENDERS.computeIfAbsent(topic, EventSender::to).send(eventType, id, epoch, version, body);
        if (!topic.equals(Topics.ACCESS)) published++;
    }

    /** Waits until this service has applied all that was sent so far. */
    public static synchronized void awaitAllFollowed() {
        Awaitility.await()
                .until(() -> Long.parseLong(
                                Rows.text("SELECT sum(next_offset) FROM inbox_offset WHERE topic <> ?", Topics.ACCESS))
                        >= published);
    }

    public static UnitFact unit(UUID id, long version, String code, LocalDate validTo) {
        return unit(id, version, code, "PROVINCE", "VN", LONG_AGO, validTo);
    }

    /** @param successors what it merged into on the day after {@code validTo} */
    public static UnitFact unit(
            UUID id,
            long version,
            String code,
            String level,
            String parent,
            LocalDate validFrom,
            LocalDate validTo,
            String... successors) {
        return new UnitFact(
                id,
                version,
                code,
                level,
                level,
                "Đơn vị " + code,
                parent,
                validFrom,
                validTo,
                "x",
                Stream.of(successors)
                        .map(successor -> new UnitFact.Successor(successor, null))
                        .toList());
    }

    public static PlanFact planWithTasks(UUID id, long version, UUID... tasks) {
        return planWithTasks(PlanFact.ISSUED, id, version, tasks);
    }

    public static PlanFact planWithTasks(String status, UUID id, long version, UUID... tasks) {
        var rows = List.of(tasks).stream()
                .map(task -> new PlanFact.Task(task, "I.1", null, null, null, "ONCE", List.of(), List.of()))
                .toList();
        return new PlanFact(
                id,
                version,
                "284/KH-UBND",
                "Kế hoạch",
                "PLAN",
                "HN-TT",
                null,
                new PlanFact.Period(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)),
                "01",
                List.of(),
                null,
                List.of(),
                status,
                null,
                "TRANSCRIBED",
                null,
                rows,
                List.of());
    }

    public static OrganisationFact organisation(String code, String unit, String parent) {
        return new OrganisationFact(
                UUID.randomUUID(),
                1,
                code,
                "Trung tâm " + code,
                "STATE_CENTRE",
                unit,
                parent,
                LONG_AGO,
                null,
                null,
                null,
                null,
                true);
    }

    public static CodeFact kind(String code, LocalDate from) {
        return new CodeFact(
                UUID.randomUUID(),
                1,
                CodeLists.ACTIVITY_KINDS,
                code,
                code,
                code,
                from,
                null,
                null,
                true,
                null,
                null,
                1);
    }

    private static ProgrammeFact programme(String code, LocalDate from, LocalDate to) {
        return new ProgrammeFact(
                UUID.randomUUID(), 1, code, code, code, from, to, "x", null, true, List.of(), List.of());
    }

    private static FactType typeOf(Fact fact) {
        for (var type : FactType.values()) if (type.record().isInstance(fact)) return type;
        throw new IllegalArgumentException();
    }
}
