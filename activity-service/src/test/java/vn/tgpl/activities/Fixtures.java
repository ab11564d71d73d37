package vn.tgpl.activities;

import static vn.tgpl.activities.Api.object;

import java.util.List;
import java.util.Map;

/** Bodies that are right, to be spoilt one field at a time, and activities in each status. */
public final class Fixtures {
    private Fixtures() {}

    public static Map<String, Object> planned() {
        return object(
                "kind", "COMM_EVENT",
                "title", "Truyền thông về trợ giúp pháp lý",
                "plannedOn", "2024-03-12",
                "unit", "01",
                "place", "Nhà văn hóa",
                "mode", "ON_SITE",
                "organisation", "HN-TT",
                "programmes", List.of("POVERTY_2021", "NEW_RURAL_2021"),
                "primaryProgramme", "POVERTY_2021",
                "audiences", List.of("FEMALE", "POOR"),
                "languages", List.of("vie"));
    }

    public static Map<String, Object> held() {
        return object(
                "heldOn",
                "2024-03-14",
                "endedOn",
                "2024-03-15",
                "attendance",
                object("total", 80, "female", 74, "poor", 60),
                "quantities",
                object("copies", 200));
    }

    public static Map<String, Object> corrected() {
        return object(
                "kind", "TRAIN_COMMUNITY",
                "heldOn", "2024-04-02",
                "unit", "38",
                "mode", "ONLINE",
                "organisation", "TH-TT",
                "programmes", List.of("ELDERLY_2021"),
                "audiences", List.of("ELDERLY"),
                "languages", List.of("vie", "mtq"),
                "attendance", object("total", 42),
                "reason", "Nhập nhầm tháng và địa bàn");
    }

    public static Map<String, Object> reason() {
        return object("reason", "Mưa lũ");
    }

    public static String plannedActivity() {
        return plannedActivity(planned());
    }

    public static String plannedActivity(Map<String, Object> body) {
        PlanService.publishTheCatalogue();
        return Api.plan(body).then().statusCode(201).extract().path("id");
    }

    /** At version 2. */
    public static String heldActivity() {
        return moved("hold", held());
    }

    /** At version 2. */
    public static String cancelledActivity() {
        return moved("cancel", reason());
    }

    /** At version 2. */
    public static String voidedActivity() {
        return moved("void", reason());
    }

    /** At version 2. */
    public static String postponedActivity() {
        return moved("postpone", object("plannedOn", "2024-05-01", "reason", "Mưa lũ"));
    }

    private static String moved(String verb, Map<String, Object> body) {
        var id = plannedActivity();
        Api.verb(id, verb, 1, body).then().statusCode(200);
        return id;
    }
}
