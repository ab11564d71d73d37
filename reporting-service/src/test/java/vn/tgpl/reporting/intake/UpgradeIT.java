package vn.tgpl.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.ACase;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** A ledger from before there were territories is what it would be if it had been read with them. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class UpgradeIT {
    /** The tables as they were, with their columns. */
    private static final Map<String, String> BEFORE = Map.of(
            "posting",
            "position, fact_type, fact_id, version, indicator, indicator_version, programme, unit, organisation, day,"
                    + " value, facts, known_at",
            "standing",
            "fact_type, fact_id, version, indicator, indicator_version, programme, unit, organisation, day, value,"
                    + " known_at, position",
            "balance",
            "indicator, programme, unit, day, organisation, value, facts",
            "fact",
            "type, id, epoch, version, known_at, body",
            "reference",
            "type, id, epoch, version, code, known_from, known_to, body",
            "target_line",
            "target, plan, place, plan_number, plan_programmes, indicator, programme, unit, organisation, low, high,"
                    + " line_from, line_to, label, known_from, known_to",
            "carried",
            "fact_type, fact_id, dimension, value, day, known_at, resolved_at",
            "unclassified",
            "fact_type, fact_id, dimension, value, day, known_at, resolved_at",
            "inbox_offset",
            "topic, part, topic_id, next_offset, caught_up_at");

    @Test
    void anUpgradedLedgerIsWhatReadingItWithTerritoriesGives() {
        publish();
        Rows.execute("DROP SCHEMA IF EXISTS upgrade CASCADE", "CREATE SCHEMA upgrade");
        flyway("202611211516").migrate();
        BEFORE.forEach((table, columns) -> Rows.execute("INSERT INTO upgrade." + table + " (" + columns + ") SELECT "
                + columns + " FROM public." + table
                + (table.equals("inbox_offset") ? " WHERE topic <> 'tgpl.access.v1'" : "")));

        flyway("latest").migrate();

        for (var table : List.of(
                "known_unit",
                "known_organisation",
                "posting",
                "standing",
                "balance",
                "fact",
                "reference",
                "target_line",
                "carried",
                "unclassified")) {
            assertTrue(Rows.has("SELECT FROM upgrade." + table), table);
            // versions that were superseded in the same instant were never the newest for any time
            var lasting = table.equals("target_line") ? " WHERE known_to IS DISTINCT FROM known_from" : "";
            for (var pair : List.of(List.of("public.", "upgrade."), List.of("upgrade.", "public."))) {
                assertEquals(
                        0,
                        Rows.number("SELECT count(*) FROM (SELECT to_jsonb(t) FROM " + pair.get(0) + table + " AS t"
                                + lasting + " EXCEPT ALL SELECT to_jsonb(t) FROM " + pair.get(1) + table + " AS t"
                                + lasting + ") AS other"),
                        table);
            }
        }
        // nothing is read again but the register, whose offsets are not there yet
        assertEquals(
                0,
                Rows.number(
                        "SELECT count(*) FROM upgrade.inbox_offset WHERE topic = 'tgpl.access.v1' OR next_offset = 0"
                                + " AND (topic, part) IN (SELECT topic, part FROM inbox_offset WHERE next_offset > 0)"));
    }

    /** As after an upgrade: its topic has no offsets yet, all others go on. */
    @Test
    void theRegisterIsReadFromItsStartAndNothingIsPostedTwice() {
        publish();
        var figure = Reports.explain("UPG", "U1", "").get("actual");
        var postings = Rows.number("SELECT count(*) FROM posting");
        var position = Rows.number("SELECT position FROM ledger");
        Rows.execute(
                "DELETE FROM inbox_seen WHERE aggregate_id IN (SELECT id FROM access_register)",
                "DELETE FROM inbox_offset WHERE topic = 'tgpl.access.v1'",
                "DELETE FROM access_register");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Rows.has(
                        "SELECT FROM access_register WHERE subject = ? AND access_known_at() IS NOT NULL",
                        Access.EVERYBODY));
        assertEquals(figure, Reports.explain("UPG", "U1", "").get("actual"));
        assertEquals(postings, Rows.number("SELECT count(*) FROM posting"));
        assertEquals(position, Rows.number("SELECT position FROM ledger"));
    }

    private static void publish() {
        Published.facts(
                Catalogue.nation(),
                Catalogue.province("U1", "2004-01-01", null),
                Catalogue.commune("U1C", "U1", "2004-01-01", null),
                Catalogue.organisation("U1-TT", "U1", null),
                Catalogue.programme("U_PROG"),
                new AnIndicator("UPG").where("kind", "UPG").fact(),
                new AnIndicator("UPG_CASES").of("CASE", "acceptedOn").fact());
        var moved = new AnActivity().kind("UPG").in("U1").by("U1-TT").serving("U_PROG", "U_UNKNOWN");
        Published.facts(moved.fact());
        Published.facts(moved.then().in("U1C").fact());
        Published.facts(
                new AnActivity().kind("UPG").in("U1C").by("U-UNKNOWN").fact(),
                new AnActivity().kind("UPG").in("U-NOWHERE").by("U1-TT").fact(),
                new ACase().in("U1C").fact());
        var plan = new APlan("U/KH", "U1", "U_PROG").target(UUID.randomUUID(), "UPG", "1-", "2024");
        Published.facts(plan.fact());
        Published.facts(
                plan.then().target(UUID.randomUUID(), "UPG", "2-", "2024").fact());
    }

    private static Flyway flyway(String target) {
        var config = ConfigProvider.getConfig();
        return Flyway.configure()
                .dataSource(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class))
                .schemas("upgrade")
                .locations("db/migration", "db/replica")
                .placeholders(Map.of("application", config.getValue("quarkus.datasource.username", String.class)))
                .target(target)
                .load();
    }
}
