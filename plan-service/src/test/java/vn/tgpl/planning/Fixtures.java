package vn.tgpl.planning;

import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies that are right, to be spoilt one field at a time, and plans in each status. */
public final class Fixtures {
    private static final AtomicInteger SERIAL = new AtomicInteger(10_000);
    private static Officer approver;

    private Fixtures() {}

    /** A code nothing else has. */
    public static String fresh(String prefix) {
        return prefix + SERIAL.incrementAndGet();
    }

    /** The bodies that the plans below speak of. */
    public static void organisations() {
        if (Api.get("organisations/HN-TT").statusCode() == 200) return;
        Api.post("organisations", organisation("HN-UBND", "PEOPLES_COMMITTEE"))
                .then()
                .statusCode(201);
        Api.post("organisations", with(organisation("HN-STP", "JUSTICE_DEPARTMENT"), "parent", "HN-UBND"))
                .then()
                .statusCode(201);
        Api.post("organisations", with(organisation("HN-TT", "STATE_CENTRE"), "parent", "HN-STP"))
                .then()
                .statusCode(201);
    }

    public static Map<String, Object> organisation(String code, String type) {
        return object("code", code, "nameVi", "Cơ quan " + code, "type", type, "unit", "01", "validFrom", "2018-01-01");
    }

    public static Map<String, Object> period(String from, String to) {
        return object("from", from, "to", to);
    }

    public static Map<String, Object> task(String ordinal) {
        return object(
                "ordinal",
                ordinal,
                "content",
                "Tổ chức 20 – 30 cuộc truyền thông về trợ giúp pháp lý",
                "recurrence",
                "YEARLY",
                "roles",
                List.of(object("role", "LEAD", "organisation", "HN-TT")));
    }

    public static Map<String, Object> target(String task) {
        return object(
                "task", task,
                "indicator", "COMM_EVENTS_GENERAL",
                "programme", "POVERTY_2021",
                "recurrence", "YEARLY",
                "bound", object("low", 20, "high", 30));
    }

    public static Map<String, Object> plan() {
        return object(
                "number",
                fresh("") + "/KH-STP",
                "title",
                "Truyền thông về trợ giúp pháp lý giai đoạn 2021-2025",
                "type",
                "PLAN",
                "issuer",
                "HN-STP",
                "signedOn",
                "2021-01-15",
                "period",
                period("2021-01-01", "2025-12-31"),
                "unit",
                "01",
                "programmes",
                List.of("POVERTY_2021"),
                "legalBases",
                List.of(object("order", 1, "number", "90/QĐ-TTg", "date", "2022-01-18")),
                "source",
                "ORIGINAL",
                "recipients",
                List.of("Như trên"),
                "tasks",
                List.of(task("1"), with(task("1.1"), "parent", "1")),
                "targets",
                List.of(target("1.1")));
    }

    /** A source that gives neither day nor leading body. */
    public static Map<String, Object> transcribed() {
        var silent = with(task("1"), "roles", List.of());
        return with(
                plan(),
                "source",
                "TRANSCRIBED",
                "sourceNote",
                "Tin tóm tắt",
                "signedOn",
                null,
                "tasks",
                List.of(silent),
                "targets",
                List.of(target("1")));
    }

    public static String drafted() {
        return drafted(plan());
    }

    /** The id of a draft at version 1. */
    public static String drafted(Map<String, Object> body) {
        organisations();
        return Api.post("plans", body).then().statusCode(201).extract().path("id");
    }

    /** Somebody else than who sends the requests without a name. */
    public static synchronized Officer approver() {
        if (approver == null) approver = Officer.ofTheNation("national-officer");
        return approver;
    }

    /** Raises the version by two. */
    public static String approved(String id, long version) {
        Api.post("plans/" + id + "/submit", version, object()).then().statusCode(200);
        approver()
                .post("plans/" + id + "/approve", version + 1, object())
                .then()
                .statusCode(200);
        return id;
    }

    /** At version 3. */
    public static String approved() {
        return approved(drafted(), 1);
    }

    /** At version 4. */
    public static String issued() {
        return issued(drafted(), 1);
    }

    /** Raises the version by three. */
    public static String issued(String id, long version) {
        return issued(id, version, "2021-02-01");
    }

    public static String issued(String id, long version, String on) {
        approved(id, version);
        Api.post("plans/" + id + "/issue", version + 2, object("issuedOn", on))
                .then()
                .statusCode(200);
        return id;
    }
}
