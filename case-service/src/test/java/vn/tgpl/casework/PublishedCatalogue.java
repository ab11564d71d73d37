package vn.tgpl.casework;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.Topics;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kit.access.ConsistencyToken.Seen;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kittest.CodesOnTopic;
import vn.tgpl.kittest.EventSender;

/** What plan-service would have published: a city, a commune before and after the merger, centres, programmes. */
public final class PublishedCatalogue {
    private static final LocalDate FORMER = LocalDate.of(2004, 7, 8);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAW = LocalDate.of(2018, 1, 1);

    private static boolean arrived;

    private PublishedCatalogue() {}

    /** Publishes it once and waits until the service has learnt it. */
    public static synchronized void hasArrived() {
        if (arrived) return;
        CodesOnTopic.publish();
        var seen = new ArrayList<Seen>();
        try (var sender = EventSender.to(Topics.CATALOGUE)) {
            facts().forEach((fact, type) -> {
                sender.send(type.eventType(Change.CHANGED), fact.id(), 1, 1, EventJson.write(fact, 1));
                seen.add(new Seen(type, fact.id(), 1));
            });
        }
        var token = new ConsistencyToken(List.copyOf(seen)).toString();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> given().contentType("application/json")
                                .header(ConsistencyToken.HEADER, token)
                                .body("{}")
                                .post("/api/v1/requests")
                                .statusCode()
                        != 503);
        arrived = true;
    }

    private static Map<Fact, FactType> facts() {
        return Map.ofEntries(
                Map.entry(unit("VN", "NATION", null, FORMER, null), FactType.UNIT),
                Map.entry(unit("01", "PROVINCE", "VN", FORMER, null), FactType.UNIT),
                Map.entry(unit("38", "PROVINCE", "VN", FORMER, null), FactType.UNIT),
                Map.entry(unit("001", "DISTRICT", "01", FORMER, MERGER.minusDays(1)), FactType.UNIT),
                Map.entry(unit("00001", "COMMUNE", "001", FORMER, MERGER.minusDays(1)), FactType.UNIT),
                Map.entry(unit("00004", "COMMUNE", "01", MERGER, null), FactType.UNIT),
                Map.entry(centre("HN-TT", "01", null), FactType.ORGANISATION),
                Map.entry(centre("CM-TT", "01", null), FactType.ORGANISATION),
                Map.entry(centre("TH-TT", "38", null), FactType.ORGANISATION),
                Map.entry(centre("CLOSED-TT", "01", LocalDate.of(2024, 3, 11)), FactType.ORGANISATION),
                Map.entry(programme("POVERTY_2021"), FactType.PROGRAMME),
                Map.entry(programme("NEW_RURAL_2021"), FactType.PROGRAMME));
    }

    private static UnitFact unit(String code, String level, String parent, LocalDate from, LocalDate to) {
        return new UnitFact(id("unit " + code), 1, code, level, level, code, parent, from, to, null, List.of());
    }

    private static OrganisationFact centre(String code, String unit, LocalDate to) {
        return new OrganisationFact(
                id("centre " + code), 1, code, code, "STATE_CENTRE", unit, null, LAW, to, null, null, null, true);
    }

    private static ProgrammeFact programme(String code) {
        var from = LocalDate.of(2021, 1, 1);
        var to = LocalDate.of(2025, 12, 31);
        return new ProgrammeFact(
                id("programme " + code), 1, code, code, code, from, to, code, null, true, List.of(), List.of());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
