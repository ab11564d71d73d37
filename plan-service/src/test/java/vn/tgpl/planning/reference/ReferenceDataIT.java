package vn.tgpl.planning.reference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Rows;

/** The service brings the state's lists with it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ReferenceDataIT {
    @Inject
    InstallReferenceData reference;

    @Test
    void theEightProgrammesAreThereWhenTheServiceAnswers() {
        Api.get("programmes")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "POOR_AREAS_2016",
                                "POVERTY_2021",
                                "NEW_RURAL_2021",
                                "ETHNIC_2021",
                                "ELDERLY_2021",
                                "DISABLED_2021",
                                "SOCIAL_POLICY_2024",
                                "MERGED_2026"));
        Api.get("indicators/LITIGATION_SUCCESS_RATE").then().statusCode(200).body("measureUnit", equalTo("PERCENT"));
    }

    @Test
    void whatWasNotReadInTheActIsMarked() {
        Api.get("administrative-units/46?at=2025-01-01").then().body("verified", equalTo(false));
        Api.get("administrative-units/46?at=2024-12-31").then().body("verified", equalTo(true));
    }

    @Test
    void everyEntryIsToldToTheOthers() {
        var stored = Rows.text("""
                SELECT string_agg(id::text, ',')
                FROM (SELECT id FROM programme UNION ALL SELECT id FROM unit UNION ALL SELECT id FROM indicator
                      UNION ALL SELECT id FROM code_entry UNION ALL SELECT id FROM report_calendar
                      UNION ALL SELECT id FROM workyear)
                """).split(",");
        var ids = Set.of(stored);
        var told = FactsOnTopic.of(Topics.CATALOGUE)
                .await(ids.size(), fact -> fact.version() == 1 && ids.contains(fact.key()))
                .stream()
                .map(FactsOnTopic.Published::key)
                .collect(Collectors.toSet());
        assertEquals(ids, told);
    }

    @Test
    void twoReplicasThatStartAtOnceAddWhatIsMissingOnce() throws Exception {
        Rows.text("DELETE FROM indicator WHERE code = 'INFO_BOARDS'");
        Rows.text("DELETE FROM code_entry WHERE code = 'INFO_BOX'");
        var before = Rows.text("SELECT count(*) FROM fact_source");
        Callable<Void> start = () -> {
            reference.install(new StartupEvent());
            return null;
        };
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var replica : List.of(replicas.submit(start), replicas.submit(start))) replica.get();
        }
        Api.get("indicators/INFO_BOARDS").then().statusCode(200).body("version", equalTo(1));
        Api.get("code-lists/activity-kinds/codes/INFO_BOX").then().statusCode(200);
        assertEquals(Long.parseLong(before) + 2, Long.parseLong(Rows.text("SELECT count(*) FROM fact_source")));
    }

    @Test
    void aRegisterOfBeforeGetsTheComponentsOfItsProgrammes() throws Exception {
        var held = Rows.text("SELECT version || components::text FROM programme WHERE code = 'ETHNIC_2021'");
        assertEquals('1', held.charAt(0));
        Rows.text("UPDATE programme SET components = '[]', money_sources = '{}' WHERE code = 'ETHNIC_2021'");
        reference.install(new StartupEvent());
        Api.get("programmes/ETHNIC_2021")
                .then()
                .body("version", equalTo(2))
                .body("components.code", hasItems("PROJECT_10.SUB_1.CONTENT_03"))
                .body("moneySources", hasItems("CENTRAL"));
        Api.patch("programmes/ETHNIC_2021", 2, Api.object("components", List.of(), "moneySources", List.of()))
                .then()
                .statusCode(200);
        reference.install(new StartupEvent());
        Api.get("programmes/ETHNIC_2021").then().body("version", equalTo(3)).body("components", equalTo(List.of()));
    }

    @Test
    void whatIsThereIsNotTouched() throws Exception {
        Api.patch("programmes/DISABLED_2021", 1, Api.object("verified", true))
                .then()
                .statusCode(200);
        Api.patch("code-lists/fields/codes/LAND", 1, Api.object("validTo", "2030-12-31"))
                .then()
                .statusCode(200);
        reference.install(new StartupEvent());
        Api.get("code-lists/fields/codes?code=LAND").then().body("items.version", contains(2));
        Api.get("programmes/DISABLED_2021").then().body("version", equalTo(2)).body("verified", equalTo(true));
    }
}
