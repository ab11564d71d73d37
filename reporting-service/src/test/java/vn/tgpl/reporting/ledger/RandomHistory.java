package vn.tgpl.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;

/**
 * Things that change, each version with the instant at which the broker took it: instants mostly grow, sometimes two
 * events share one, sometimes the clock steps back. The same seed gives the same history.
 */
final class RandomHistory {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> UNITS = List.of("U1", "U2", "U3", "U4");
    private static final List<String> PROGRAMMES = List.of("P1", "P2", "P3");
    private static final List<String> KINDS = List.of("COMM_EVENT", "SEMINAR", "KIND_OF_LATER");

    private final Random random;
    private final Map<UUID, List<Delivery>> byThing = new LinkedHashMap<>();

    RandomHistory(long seed) {
        random = new Random(seed);
        var drafts = new ArrayList<List<Draft>>();
        for (var i = 0; i < 6; i++) drafts.add(activity());
        for (var i = 0; i < 3; i++) drafts.add(legalCase());
        for (var i = 1; i <= 4; i++) drafts.add(indicator("I" + i));
        for (var unit : UNITS) if (random.nextInt(4) > 0) drafts.add(unit(unit));
        if (random.nextBoolean()) drafts.add(unit("U1"));
        for (var programme : PROGRAMMES) if (random.nextInt(4) > 0) drafts.add(programme(programme));
        drafts.add(organisation("O1"));
        // what a list lacks or gets late; a code of one list says nothing of another's
        for (var kind : KINDS.subList(0, 2))
            if (random.nextInt(4) > 0) drafts.add(code(CodeLists.ACTIVITY_KINDS, kind));
        for (var category : List.of("CHILD", "SEMINAR")) drafts.add(code(CodeLists.CATEGORIES, category));
        if (random.nextBoolean()) drafts.add(code(CodeLists.FORMS, "LITIGATION"));
        drafts.add(code(CodeLists.FIELDS, "CIVIL"));
        append(drafts);
    }

    /** A version that is not yet on any topic. */
    private record Draft(Fact fact, int epoch) {}

    private void append(List<List<Draft>> things) {
        var now = START;
        while (!things.isEmpty()) {
            var thing = things.get(random.nextInt(things.size()));
            var draft = thing.removeFirst();
            if (thing.isEmpty()) things.remove(thing);
            now = now.plusMillis(random.nextInt(20) == 0 ? -3 : random.nextInt(4));
            var id = draft.fact().id();
            byThing.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(new Delivery(Published.typeOf(draft.fact()), draft.fact(), draft.epoch(), now, ""));
        }
    }

    Collection<List<Delivery>> things() {
        return byThing.values();
    }

    /** Every instant at which anything happened, and the milliseconds around it. */
    TreeSet<Instant> instants() {
        var instants = new TreeSet<Instant>();
        byThing.values().stream()
                .flatMap(List::stream)
                .map(Delivery::appended)
                .forEach(at -> instants.addAll(List.of(at.minusMillis(1), at, at.plusMillis(1))));
        return instants;
    }

    /** All deliveries in an order that respects each thing's own, in batches of random size. */
    List<List<Delivery>> interleaving(long seed, boolean catalogueFirst) {
        var chance = new Random(seed);
        var waiting = new ArrayList<List<Delivery>>();
        byThing.values().forEach(thing -> waiting.add(new ArrayList<>(thing)));
        var batches = new ArrayList<List<Delivery>>();
        var batch = new ArrayList<Delivery>();
        var size = 1 + chance.nextInt(12);
        while (!waiting.isEmpty()) {
            var next = waiting.get(chance.nextInt(waiting.size()));
            var isVoucher = Stream.of(FactType.ACTIVITY, FactType.CASE)
                    .anyMatch(next.getFirst().type()::equals);
            if (catalogueFirst
                    && isVoucher
                    && waiting.stream()
                            .anyMatch(thing -> thing.getFirst().type() == FactType.INDICATOR
                                    || thing.getFirst().type() == FactType.UNIT)) {
                continue;
            }
            batch.add(next.removeFirst());
            if (next.isEmpty()) waiting.removeIf(List::isEmpty);
            if (batch.size() == size || waiting.isEmpty()) {
                batches.add(List.copyOf(batch));
                batch.clear();
                size = 1 + chance.nextInt(12);
            }
        }
        return batches;
    }

    private List<Draft> activity() {
        var activity = new AnActivity(uuid());
        var versions = new ArrayList<Draft>();
        var count = 1 + random.nextInt(5);
        for (var i = 0; i < count; i++) {
            if (i > 0) activity.then();
            activity.kind(any(KINDS))
                    .in(any(UNITS))
                    .by(any(List.of("O1", "O2")))
                    .serving(someProgrammes());
            activity.heldOn(day()).with(random.nextInt(4) * 10);
            if (random.nextInt(4) == 0) activity.status(any(List.of("PLANNED", "POSTPONED", "CANCELLED", "VOIDED")));
            versions.add(new Draft(activity.fact(), 1));
        }
        // the owner was restored from a backup: it counts its versions anew, in a new epoch
        if (random.nextInt(5) == 0) {
            versions.add(new Draft(
                    new AnActivity(activity.id()).in(any(UNITS)).heldOn(day()).fact(), 2));
        }
        return versions;
    }

    private List<Draft> legalCase() {
        var id = uuid();
        var versions = new ArrayList<Draft>();
        for (var version = 1; version <= 1 + random.nextInt(4); version++) {
            var closed = random.nextBoolean()
                    ? null
                    : new CaseFact.Closing(LocalDate.parse(day()), any(List.of("COMPLETED", "DISCONTINUED")), null);
            var fact = new CaseFact(
                    id,
                    version,
                    null,
                    closed == null ? "ACCEPTED" : "CLOSED",
                    "O1",
                    any(UNITS),
                    "LITIGATION",
                    "CIVIL",
                    any(List.of("CHILD", "CATEGORY_OF_LATER")),
                    List.of(someProgrammes()),
                    LocalDate.parse(day()),
                    null,
                    closed);
            versions.add(new Draft(fact, 1));
        }
        return versions;
    }

    private List<Draft> indicator(String code) {
        var indicator = new AnIndicator(uuid(), code);
        var versions = new ArrayList<Draft>();
        var count = 1 + random.nextInt(4);
        for (var i = 0; i < count; i++) {
            if (i > 0) indicator.then();
            switch (random.nextInt(6)) {
                case 0 -> indicator.counting().of("CASE", "acceptedOn");
                case 1 -> indicator.counting().of("CASE", "closedOn").where("closeReason", "COMPLETED");
                case 2 -> indicator.summing("attendance.total").of("ACTIVITY", "heldOn");
                case 3 -> indicator.dividing("I1", "I2");
                case 4 -> indicator.counting().of("ACTIVITY", "heldOn").whereNot("kind", "SEMINAR");
                default -> indicator.counting().of("ACTIVITY", "heldOn").where("kind", any(KINDS), any(KINDS));
            }
            versions.add(new Draft(indicator.fact(), 1));
        }
        return versions;
    }

    private List<Draft> unit(String code) {
        var id = uuid();
        var versions = new ArrayList<Draft>();
        var count = 1 + random.nextInt(3);
        for (var version = 1; version <= count; version++) {
            versions.add(new Draft(
                    Catalogue.unit(
                            id,
                            version,
                            code,
                            "COMMUNE",
                            null,
                            any(List.of("2024-01-01", "2024-01-03")),
                            any(List.of("2024-01-02", "2024-01-05"))),
                    1));
        }
        return versions;
    }

    private List<Draft> programme(String code) {
        var from = LocalDate.of(2024, 1, 1);
        return new ArrayList<>(List.of(new Draft(
                new ProgrammeFact(uuid(), 1, code, code, code, from, null, "x", null, true, List.of(), List.of()), 1)));
    }

    private List<Draft> organisation(String code) {
        var from = LocalDate.of(2024, 1, 1);
        return new ArrayList<>(List.of(new Draft(
                new OrganisationFact(
                        uuid(), 1, code, code, "STATE_CENTRE", "U1", null, from, null, null, null, null, true),
                1)));
    }

    private List<Draft> code(String list, String code) {
        return new ArrayList<>(List.of(new Draft(Catalogue.code(uuid(), list, code), 1)));
    }

    private String[] someProgrammes() {
        return PROGRAMMES.stream().filter(any -> random.nextInt(3) == 0).toArray(String[]::new);
    }

    private String day() {
        return "2024-01-0" + (1 + random.nextInt(5));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
