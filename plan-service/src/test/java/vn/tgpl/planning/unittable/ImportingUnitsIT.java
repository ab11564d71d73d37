package vn.tgpl.planning.unittable;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.unittable.UnitTables.HEAD;
import static vn.tgpl.planning.unittable.UnitTables.MAPPING;
import static vn.tgpl.planning.unittable.UnitTables.UNITS;
import static vn.tgpl.planning.unittable.UnitTables.counts;
import static vn.tgpl.planning.unittable.UnitTables.row;
import static vn.tgpl.planning.unittable.UnitTables.units;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** Whole tables of units go in at one moment, and each bad row is told. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ImportingUnitsIT {
    @Test
    void aTableOfUnitsIsTakenAndTwiceIsNoMore() {
        var codes = IntStream.range(0, 600).mapToObj(i -> Fixtures.fresh("")).toList();
        var table = "\uFEFF" + (HEAD + codes.stream().map(UnitTables::row).collect(joining())).replace("\n", "\r\n");
        var dry = units("&dryRun=true", table);
        counts(dry, 600, 600, 0, 0, 0).body("applied", equalTo(false)).body("dryRun", equalTo(true));
        refused(Api.get(UNITS + codes.getFirst()), 404, "UNIT_NOT_FOUND");
        var taken = units("", table);
        counts(taken, 600, 600, 0, 0, 0).body("applied", equalTo(true)).body("errors", hasSize(0));
        Api.get(UNITS + codes.getLast())
                .then()
                .body("nameVi", equalTo("Xã " + codes.getLast()))
                .body("level", equalTo("COMMUNE"))
                .body("verified", equalTo(false))
                .body("version", equalTo(1));
        var id = Api.get(UNITS + codes.get(300)).<String>path("id");
        var fact = FactsOnTopic.of(Topics.CATALOGUE).await(one -> one.key().equals(id));
        assertEquals("vn.tgpl.unit.changed.v1", fact.type());
        assertEquals(
                "unit.changed ALLOWED",
                Rows.text("SELECT action || ' ' || decision FROM audit WHERE object = ?", "unit/" + id + "@1"));
        var before = Rows.text("SELECT count(*) || ' ' || sum(seq) FROM fact_source");
        counts(units("", table), 600, 0, 0, 600, 0);
        assertEquals(before, Rows.text("SELECT count(*) || ' ' || sum(seq) FROM fact_source"));
    }

    /** Entered at once, each entry still rests on the one before it. */
    @Test
    void theAuditOfATableIsOneChain() {
        units(
                "",
                HEAD
                        + IntStream.range(0, 50)
                                .mapToObj(i -> row(Fixtures.fresh("")))
                                .collect(joining()));
        assertEquals("0", Rows.text("""
                SELECT count(*) FROM (SELECT *, lag(hash) OVER (PARTITION BY chain ORDER BY n) AS before FROM audit) AS a
                WHERE before <> prev_hash OR hash <> sha256(prev_hash || int8send(n)
                    || int8send((extract(epoch FROM at) * 1000000)::bigint) || audit_text(actor) || audit_text(client)
                    || audit_text(action) || audit_text(object) || audit_text(decision) || audit_text(reason))
                """));
        assertEquals("0", Rows.text("""
                SELECT count(*) FROM audit_head AS h
                WHERE n <> (SELECT coalesce(max(a.n), 0) FROM audit AS a WHERE a.chain = h.chain)
                """));
    }

    @Test
    void theAnswerNamesWhatWasWrittenInAShortToken() {
        var table = HEAD
                + IntStream.range(0, 300).mapToObj(i -> row(Fixtures.fresh(""))).collect(joining());
        var token = units("", table).header("Consistency-Token");
        assertEquals(true, token.length() < 2000);
        Api.json()
                .header("Consistency-Token", token)
                .get("/api/v1/administrative-units/01")
                .then()
                .statusCode(200);
    }

    @Test
    void aRowChangesWhatItSaysAndLeavesTheRest() {
        var code = Fixtures.fresh("");
        units("", HEAD + row(code));
        var more = "code,name,type,parent_code,valid_from,valid_to,name_en,legal_basis\n" + code
                + ",Xã Khác,COMMUNE,01,2025-07-01,2026-12-31,Another Commune,1656/NQ-UBTVQH15\n";
        counts(units("", more), 1, 0, 1, 0, 0);
        Api.get(UNITS + code + "?at=2026-01-01")
                .then()
                .body("nameVi", equalTo("Xã Khác"))
                .body("validTo", equalTo("2026-12-31"))
                .body("nameEn", equalTo("Another Commune"))
                .body("version", equalTo(2));
        counts(units("", HEAD + code + ",Xã Khác,COMMUNE,01,2025-07-01\n"), 1, 0, 0, 1, 0);
    }

    /** Parents may stand after their parts: a whole province in one table. */
    @Test
    void theOrderOfRowsDoesNotMatter() {
        var commune = Fixtures.fresh("");
        var table = HEAD + commune + "-TH01,Thôn 1,VILLAGE," + commune + ",2025-07-01\n" + row(commune);
        counts(units("", table), 2, 2, 0, 0, 0);
        Api.get(UNITS + commune + "-TH01").then().body("level", equalTo("VILLAGE"));
    }

    @Test
    void aSmallFirstLetterIsCorrectedWithAWarning() {
        var code = Fixtures.fresh("");
        units("", HEAD + code + ",xã Bắc Sơn,COMMUNE,20,2025-07-01\n")
                .then()
                .body("warnings.row", contains(2))
                .body("warnings.column", contains("name"))
                .body("warnings.code", contains("NAME_CAPITALISED"));
        Api.get(UNITS + code).then().body("nameVi", equalTo("Xã Bắc Sơn"));
    }

    @Test
    void badRowsAreToldByRowAndColumn() {
        var good = Fixtures.fresh("");
        var table = HEAD + row(good)
                + "99901,Xã,COMMUNE,03,2025-07-01\n"
                + "99902,Xã,COMMUNE,01,1.7.2025\n"
                + "99903,,COMMUNE,01,2025-07-01\n"
                + "9990,Xã,COMMUNE,01,2025-07-01\n"
                + "99905,Xã,commune,01,2025-07-01\n"
                + "99906,Xã,COMMUNE,01\n"
                + "01,Hà Nội,CITY,VN,2030-01-01\n"
                + row(good)
                + "99907,Xã,COMMUNE,,2025-07-01\n"
                + "99908,Xã,COMMUNE,02,2025-07-01\n"
                + ",Xã,COMMUNE,01,2025-07-01\n";
        var before = Rows.written();
        var report = units("", table);
        report.then()
                .body("applied", equalTo(false))
                .body("refused", equalTo(11))
                .body("errorCount", equalTo(11))
                .body("errors.row", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
                .body(
                        "errors.column",
                        contains(
                                "parent_code",
                                "valid_from",
                                "name",
                                "parent_code",
                                "type",
                                "",
                                "valid_from",
                                "code",
                                "parent_code",
                                "parent_code",
                                "code"))
                .body(
                        "errors.code",
                        contains(
                                "UNKNOWN_CODE",
                                "NOT_A_DATE",
                                "REQUIRED",
                                "PARENT_LEVEL_WRONG",
                                "PATTERN",
                                "COLUMN_COUNT",
                                "UNIT_PERIOD_TAKEN",
                                "TWICE_IN_LIST",
                                "REQUIRED",
                                "CODE_NOT_VALID_ON_DATE",
                                "REQUIRED"));
        // but for the key of the request, which has its answer
        assertEquals(before.replaceAll(" \\d+$", ""), Rows.written().replaceAll(" \\d+$", ""));
        counts(units("&onError=skip", table), 12, 1, 0, 0, 11).body("applied", equalTo(true));
        Api.get(UNITS + good).then().statusCode(200);
    }

    @Test
    void atMostTwoHundredErrorsAreShown() {
        var table = HEAD + "x,Xã,COMMUNE,01,2025-07-01\n".repeat(250);
        units("", table).then().body("errorCount", equalTo(250)).body("errors", hasSize(200));
    }

    @Test
    void whatIsNoTableOfUnitsIsRefused() {
        refused(units("", ""), 400, "MALFORMED_CSV");
        refused(units("", "code,name\n"), 422, "COLUMN_MISSING");
        refused(units("", HEAD.replace("\n", ",population\n")), 422, "COLUMN_UNKNOWN");
        refused(Api.table(UNITS + "import?kind=towns&legalBasis=x", HEAD), 400, "BAD_PARAMETER");
        refused(Api.table(UNITS + "import?kind=units", HEAD), 400, "BAD_PARAMETER");
        refused(Api.table(UNITS + "import?kind=units&legalBasis=x&onError=stop", HEAD), 400, "BAD_PARAMETER");
        refused(Api.table(UNITS + "import?kind=successions&legalBasis=x", MAPPING), 400, "BAD_PARAMETER");
        refused(Api.post(UNITS + "import?kind=units&legalBasis=x", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(
                Officer.ofProvince("04", "clerk")
                        .sends()
                        .contentType("text/csv; charset=UTF-8")
                        .body(HEAD)
                        .post("/api/v1/" + UNITS + "import?kind=units&legalBasis=x"),
                403,
                "NOT_PERMITTED");
        refused(Api.table("programmes", "code\n"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }
}
