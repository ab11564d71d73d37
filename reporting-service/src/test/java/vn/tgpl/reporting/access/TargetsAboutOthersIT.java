package vn.tgpl.reporting.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** A plan opens no figures: a target is shown to whom its question would be answered in words. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class TargetsAboutOthersIT {
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OWN_COMMUNE = UUID.randomUUID();
    private static final UUID S2_IN_PROGRAMME = UUID.randomUUID();
    private static final UUID S2 = UUID.randomUUID();
    private static final UUID NATION = UUID.randomUUID();
    private static final UUID NATION_IN_PROGRAMME = UUID.randomUUID();
    private static final UUID NATION_OF_S1_TT = UUID.randomUUID();
    private static final UUID NATION_OF_S2_TT = UUID.randomUUID();
    private static final UUID NOWHERE = UUID.randomUUID();

    /** As no plan-service would publish it, but may have. */
    private static final APlan OF_S1 = new APlan("S1/KH-2", "S1", "T_PROG");

    private static final APlan OF_THE_NATION = new APlan("S/KH-2", "VN", "T_PROG");
    private static final UUID NATIONS_NATION = UUID.randomUUID();
    private static final UUID NATIONS_S1 = UUID.randomUUID();
    private static final UUID NATIONS_S2 = UUID.randomUUID();
    private static final UUID NATIONS_S2_TT = UUID.randomUUID();

    private static final Set<UUID> ALL = Set.of(
            OWN,
            OWN_COMMUNE,
            S2_IN_PROGRAMME,
            S2,
            NATION,
            NATION_IN_PROGRAMME,
            NATION_OF_S1_TT,
            NATION_OF_S2_TT,
            NOWHERE,
            NATIONS_NATION,
            NATIONS_S1,
            NATIONS_S2,
            NATIONS_S2_TT);
    private static final Set<UUID> OF_S1_FOR_S1 =
            Set.of(OWN, OWN_COMMUNE, NATION_IN_PROGRAMME, NATION_OF_S1_TT, NATIONS_NATION, NATIONS_S1);
    private static final Set<UUID> FOR_S2 = Set.of(NATIONS_NATION, NATIONS_S2, NATIONS_S2_TT);

    private static boolean published;

    @BeforeEach
    void publish() {
        TwoProvinces.publish();
        if (published) return;
        asks(OF_S1, OWN, null, "S1", null);
        asks(OF_S1, OWN_COMMUNE, null, "S1C", "S2-TT");
        asks(OF_S1, S2_IN_PROGRAMME, "T_PROG", "S2", null);
        asks(OF_S1, S2, null, "S2", "S1-TT");
        asks(OF_S1, NATION, null, "VN", "S1-TT");
        asks(OF_S1, NATION_IN_PROGRAMME, "T_PROG", "VN", null);
        asks(OF_S1, NATION_OF_S1_TT, "T_PROG", "VN", "S1-TT");
        asks(OF_S1, NATION_OF_S2_TT, "T_PROG", "VN", "S2-TT");
        asks(OF_S1, NOWHERE, null, "S-NOWHERE", null);
        asks(OF_THE_NATION, NATIONS_NATION, null, "VN", null);
        asks(OF_THE_NATION, NATIONS_S1, null, "S1", null);
        asks(OF_THE_NATION, NATIONS_S2, null, "S2", null);
        asks(OF_THE_NATION, NATIONS_S2_TT, "T_PROG", "VN", "S2-TT");
        Published.facts(Catalogue.programme("T_PROG"), OF_S1.fact(), OF_THE_NATION.fact());
        published = true;
    }

    private static void asks(APlan plan, UUID target, String programme, String unit, String organisation) {
        plan.narrowed(target, "S_SUM", programme, unit, organisation, "1-", "2024");
    }

    @Test
    void theNationSeesEveryTargetAsBefore() {
        for (var role : List.of("national-officer", "auditor")) shown(People.inNation(role), ALL);
        var lines = Reports.get(People.inNation("auditor"), "plans/" + OF_S1.id() + "?asOf=2024-12-31")
                .get("lines");
        var actuals = new HashSet<Integer>();
        lines.forEach(line -> actuals.add(line.get("actual").intValue()));
        assertEquals(Set.of(70, 0, 200, 210), actuals);
    }

    @Test
    void aProvinceAndItsCentreSeeTheirOwnAndTheNations() {
        shown(People.inProvince("provincial-officer", "S1"), OF_S1_FOR_S1);
        shown(People.inOrganisation("centre-head", "S1-TT"), OF_S1_FOR_S1);
        shown(People.inProvince("provincial-officer", "S2"), FOR_S2);
        // the province's other bodies are not its own
        var other = new HashSet<>(OF_S1_FOR_S1);
        other.remove(NATION_OF_S1_TT);
        shown(People.inOrganisation("centre-head", "S1-HLG"), other);
    }

    @Test
    void aLineIsShownAsSoonAsItsUnitIsKnownAndLiesAtHome() {
        var target = UUID.randomUUID();
        var plan = new APlan("S1/KH-3", "S1").narrowed(target, "S_SUM", null, "S1-SOON", null, "1-", "2024");
        Published.facts(plan.fact());
        var token = People.inProvince("provincial-officer", "S1");
        var path = "explain?target=" + target + "&from=2024-01-01";
        assertEquals(404, Reports.ask(token, path).statusCode());
        var commune = Catalogue.commune("S1-SOON", "S1", "2004-01-01", null);
        Published.facts(commune);
        assertEquals(200, Reports.ask(token, path).statusCode());
        // and as known before, too: who may know is asked today
        var then = "&knownAt=" + Published.knownAt(plan.id(), 1);
        assertEquals(200, Reports.ask(token, path + then).statusCode());
        Published.facts(Catalogue.unit(commune.id(), 2, "S1-SOON", "COMMUNE", "S2", "2004-01-01", null));
        assertEquals(404, Reports.ask(token, path).statusCode());
        assertEquals(404, Reports.ask(token, path + then).statusCode());
    }

    /** A code that nobody has on the first day is read as that of the first who gets it in the period. */
    @Test
    void aCodeThatChangesHandsIsReadAsTheFigureReadsIt() {
        Published.facts(
                Catalogue.commune("S-HANDED", "S1", "2004-01-01", "2023-06-30"),
                Catalogue.commune("S-HANDED", "S2", "2024-02-01", null));
        var target = UUID.randomUUID();
        Published.facts(new APlan("S1/KH-4", "S1")
                .narrowed(target, "S_SUM", null, "S-HANDED", null, "1-", "2023", "2024")
                .fact());
        var token = People.inProvince("provincial-officer", "S1");
        assertEquals(
                200,
                Reports.ask(token, "explain?target=" + target + "&from=2023-01-01")
                        .statusCode());
        assertEquals(
                404,
                Reports.ask(token, "explain?target=" + target + "&from=2024-01-01")
                        .statusCode());
    }

    @Test
    void aWholePlanIsKeptForThoseWhoReadIt() throws SQLException {
        var own = TwoProvinces.PLAN_OF_S1.id();
        var others = TwoProvinces.PLAN_OF_S2.id();
        var nations = TwoProvinces.PLAN_OF_THE_NATION.id();
        var found = rows("S1", "SELECT id FROM reference WHERE type = 'PLAN'");
        assertTrue(found.containsAll(Set.of(own, nations)));
        assertFalse(found.contains(others));
        assertEquals(
                Set.of(),
                rows(null, "SELECT id FROM reference WHERE type = 'PLAN'"),
                "who is nobody reads the catalogue only");
        assertEquals(
                Rows.number("SELECT count(*) FROM reference WHERE type = 'UNIT'"),
                rows(null, "SELECT id FROM reference WHERE type = 'UNIT'").size());
    }

    @Test
    void thePolicyHidesTheSameLines() throws SQLException {
        var lines = rows("S1", "SELECT target FROM target_line");
        lines.retainAll(ALL);
        assertEquals(OF_S1_FOR_S1, lines);
        lines = rows("S2", "SELECT target FROM target_line");
        lines.retainAll(ALL);
        assertEquals(FOR_S2, lines);
    }

    /** @param province null for a transaction that did not say whose it is */
    private static Set<UUID> rows(String province, String sql) throws SQLException {
        var subject = UUID.randomUUID().toString();
        if (province != null) Access.toProvince(subject, province);
        try (var connection = Rows.asTheService()) {
            connection.setAutoCommit(false);
            if (province != null)
                Sql.first(connection, "SELECT enter_scope(?, ?)", row -> true, subject, LocalDate.of(2026, 11, 21));
            return new HashSet<>(Sql.list(connection, sql, row -> row.getObject(1, UUID.class)));
        }
    }

    /** In every list, on every page, and by itself. */
    private static void shown(String token, Set<UUID> targets) {
        var lists = Map.of(
                "target-vs-actual?programme=T_PROG&year=2024&limit=2", "items", "programmes/T_PROG?limit=2", "lines");
        lists.forEach((path, list) -> assertEquals(targets, pages(token, path, list), path));
        var plans = new HashSet<UUID>();
        for (var plan : List.of(OF_S1, OF_THE_NATION)) {
            if (Reports.ask(token, "plans/" + plan.id()).statusCode() == 200)
                plans.addAll(pages(token, "plans/" + plan.id(), "lines"));
        }
        assertEquals(targets, plans);
        var explained = ALL.stream()
                .filter(target -> Reports.ask(token, "explain?target=" + target + "&from=2024-01-01")
                                .statusCode()
                        == 200)
                .collect(Collectors.toSet());
        assertEquals(targets, explained);
    }

    private static Set<UUID> pages(String token, String path, String list) {
        var found = new HashSet<UUID>();
        for (var next = path; next != null; ) {
            var page = Reports.get(token, next);
            page.get(list)
                    .forEach(
                            line -> found.add(UUID.fromString(line.get("target").textValue())));
            next = page.has("next") ? page.get("next").textValue() : null;
        }
        found.retainAll(ALL);
        return found;
    }
}
