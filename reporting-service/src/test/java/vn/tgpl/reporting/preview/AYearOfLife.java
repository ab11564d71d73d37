package vn.tgpl.reporting.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tgpl.contracts.Attendance;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.reporting.ACase;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;

/** Facts of every kind in two provinces, of which one took another in, each with corrections; always the same ones. */
final class AYearOfLife {
    private static final List<String> KINDS = List.of(
            "COMM_EVENT",
            "THEMATIC_SESSION",
            "MOBILE_AID",
            "RADIO_SLOT",
            "PRESS_TV_WEB",
            "LEAFLET",
            "INFO_BOARD",
            "TRAIN_PRACTITIONER",
            "TRAIN_COORDINATION",
            "TRAIN_COMMUNITY",
            "SEMINAR",
            "DUTY_ROSTER",
            "QUALITY_CAMPAIGN",
            "INSPECTION",
            "EMULATION");
    private static final List<String> QUANTITIES = List.of("items", "copies", "broadcasts", "shifts", "boards");
    private static final List<String> UNITS = List.of("Y1", "Y1C", "Y2", "Y3");

    private static Instant halfway;

    private final Random random = new Random(2024);

    private AYearOfLife() {}

    /** @return an instant at which the corrections were not yet known */
    static synchronized Instant publish() {
        if (halfway != null) return halfway;
        Installed.indicators();
        Published.facts(
                Catalogue.nation(),
                Catalogue.province("Y1", "2004-01-01", null),
                Catalogue.province("Y2", "2004-01-01", null),
                Catalogue.province("Y3", "2004-01-01", "2025-06-30", "Y2"),
                Catalogue.commune("Y1C", "Y1", "2004-01-01", null),
                Catalogue.organisation("Y1-TT", "Y1", null),
                Catalogue.organisation("Y2-TT", "Y2", null),
                Catalogue.programme("Y_P1"),
                Catalogue.programme("Y_P2"));
        var life = new AYearOfLife();
        var first = new ArrayList<Fact>();
        var corrections = new ArrayList<Fact>();
        for (var i = 0; i < 75; i++) life.activity(KINDS.get(i % KINDS.size()), first, corrections);
        for (var i = 0; i < 25; i++) life.legalCase(first, corrections);
        for (var i = 0; i < 8; i++) first.add(life.request());
        Published.facts(first);
        halfway = first.stream()
                .map(fact -> Published.knownAt(fact.id(), 1))
                .max(Instant::compareTo)
                .orElseThrow();
        Published.facts(corrections);
        return halfway;
    }

    private void activity(String kind, List<Fact> first, List<Fact> corrections) {
        var activity = new AnActivity()
                .kind(kind)
                .in(any(UNITS))
                .by(any(List.of("Y1-TT", "Y2-TT")))
                .serving(some("Y_P1", "Y_P2"))
                .heldOn(day())
                .forWhom(some("POOR", "NEAR_POOR", "FEMALE", "ELDERLY", "DISABLED", "CHILD", "ETHNIC_MINORITY"))
                .spoken(any(List.of("vie", "mtq", "hmv")))
                .with(new Attendance(10 + random.nextInt(40), random.nextInt(10), random.nextInt(10), 1, 2, 1, 3, 1));
        for (var quantity : QUANTITIES) activity.with(quantity, Integer.toString(1 + random.nextInt(5)));
        first.add(activity.fact());
        switch (random.nextInt(5)) {
            case 0 -> corrections.add(activity.then().status("VOIDED").fact());
            case 1 ->
                corrections.add(activity.then()
                        .in(any(UNITS))
                        .heldOn(day())
                        .serving(some("Y_P1", "Y_P2"))
                        .fact());
            default -> {}
        }
    }

    private void legalCase(List<Fact> first, List<Fact> corrections) {
        var legalCase = new ACase()
                .in(any(UNITS))
                .form(any(List.of("LITIGATION", "CONSULTATION", "OUT_OF_COURT")))
                .serving(some("Y_P1", "Y_P2"))
                .acceptedOn("2024-01-0" + (1 + random.nextInt(9)));
        first.add(legalCase.fact());
        if (random.nextInt(4) > 0) {
            corrections.add(legalCase
                    .then()
                    .closedOn(day(), any(List.of("COMPLETED", "COMPLETED", "DISCONTINUED")), random.nextBoolean())
                    .fact());
        }
    }

    private RequestFact request() {
        var refused = random.nextBoolean();
        return new RequestFact(
                UUID.randomUUID(),
                1,
                refused ? "REFUSED" : "RECEIVED",
                LocalDate.parse(day()),
                "Y1-TT",
                any(UNITS),
                "LITIGATION",
                "CIVIL",
                "CHILD",
                refused ? new RequestFact.Refused("REFUSE_UNLAWFUL", LocalDate.of(2024, 12, 31)) : null,
                null);
    }

    private String[] some(String... codes) {
        return Stream.of(codes).filter(any -> random.nextBoolean()).toArray(String[]::new);
    }

    private String day() {
        return LocalDate.of(2024, 1, 10).plusDays(random.nextInt(340)).toString();
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
