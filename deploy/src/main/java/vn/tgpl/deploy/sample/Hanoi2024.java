package vn.tgpl.deploy.sample;

import static vn.tgpl.deploy.sample.Course.CATEGORY_CHANGED;
import static vn.tgpl.deploy.sample.Course.CLOSED_EARLIER;
import static vn.tgpl.deploy.sample.Course.COMMUNE_MOVED;
import static vn.tgpl.deploy.sample.Course.DISCONTINUED;
import static vn.tgpl.deploy.sample.Course.NOT_COMPLETED;
import static vn.tgpl.deploy.sample.Course.PROGRAMMES_REMOVED;
import static vn.tgpl.deploy.sample.Course.REFUSED;
import static vn.tgpl.deploy.sample.Course.STILL_ACCEPTED;
import static vn.tgpl.deploy.sample.Course.STILL_ASSIGNED;
import static vn.tgpl.deploy.sample.Course.STILL_RECEIVED;
import static vn.tgpl.deploy.sample.Course.SUCCESSFUL;
import static vn.tgpl.deploy.sample.Course.SUSPENDED;
import static vn.tgpl.deploy.sample.Story.ATTENDANCE_CORRECTED;
import static vn.tgpl.deploy.sample.Story.AUDIENCE_CORRECTED;
import static vn.tgpl.deploy.sample.Story.CANCELLED;
import static vn.tgpl.deploy.sample.Story.COMMUNE_CORRECTED;
import static vn.tgpl.deploy.sample.Story.MONTH_CORRECTED;
import static vn.tgpl.deploy.sample.Story.POSTPONED;
import static vn.tgpl.deploy.sample.Story.POSTPONED_THEN_CANCELLED;
import static vn.tgpl.deploy.sample.Story.POSTPONED_THEN_HELD;
import static vn.tgpl.deploy.sample.Story.PROGRAMME_CORRECTED;
import static vn.tgpl.deploy.sample.Story.STILL_PLANNED;
import static vn.tgpl.deploy.sample.Story.VOIDED_AFTER;
import static vn.tgpl.deploy.sample.Story.VOIDED_BEFORE;
import static vn.tgpl.deploy.sample.Story.YEAR_CORRECTED;

import java.util.List;
import vn.tgpl.deploy.sample.Scheme.Place;

/**
 * Hà Nội in 2024, the one year of plan 284/KH-UBND that the sample lives through. Of its five yearly ranges one is
 * exceeded (general communication), three are met and one is missed (training of practitioners).
 */
final class Hanoi2024 {
    private static final List<String> COMMUNES = List.of(
            "00013", "00016", "00187", "00328", "00376", "00379", "00382", "09619", "09697", "09700", "09703", "10489");
    /** The communes at the foot of Ba Vì, where the programme for ethnic minorities applies. */
    private static final List<String> MOUNTAIN = List.of("09697", "09700", "09703");

    private Hanoi2024() {}

    static Year write(Communes names) {
        Year year = new Year();
        communicate(new Centre("HN", "01", 2024, COMMUNES, MOUNTAIN, names, new Dice(284_2024), year));
        aid(new Docket("HN", 2024, "HN-TT", COMMUNES, MOUNTAIN, new Dice(284_2024_1), year));
        return year;
    }

    private static void communicate(Centre centre) {
        // 33 of the poverty programme
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về trợ giúp pháp lý và phổ biến pháp luật", "HN-TT")
                        .meantFor("POOR", "NEAR_POOR")
                        .serving(
                                "POVERTY_2021",
                                "POVERTY_2021,NEW_RURAL_2021",
                                "POVERTY_2021",
                                "POVERTY_2021,ETHNIC_2021"),
                27,
                POSTPONED_THEN_HELD,
                ATTENDANCE_CORRECTED,
                ATTENDANCE_CORRECTED,
                MONTH_CORRECTED,
                MONTH_CORRECTED,
                COMMUNE_CORRECTED,
                YEAR_CORRECTED,
                PROGRAMME_CORRECTED,
                CANCELLED,
                CANCELLED,
                VOIDED_AFTER,
                POSTPONED,
                AUDIENCE_CORRECTED);
        // in no figure of the plan: they serve other programmes
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về tiếp cận pháp luật", "HN-STP")
                        .serving("NEW_RURAL_2021", "ELDERLY_2021", "DISABLED_2021,ELDERLY_2021"),
                4);
        // 16, and one more was entered as a general event
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về trợ giúp pháp lý cho phụ nữ", "HN-TT")
                        .meantFor("FEMALE", "POOR")
                        .serving("POVERTY_2021", "POVERTY_2021,NEW_RURAL_2021"),
                13,
                POSTPONED_THEN_HELD,
                ATTENDANCE_CORRECTED,
                MONTH_CORRECTED,
                CANCELLED,
                VOIDED_BEFORE);
        centre.run(
                Scheme.of("TRAIN_PRACTITIONER", "Tập huấn chuyên sâu về kỹ năng thực hiện trợ giúp pháp lý", "HN-STP")
                        .at(Place.PROVINCE)
                        .serving("POVERTY_2021")
                        .attendedBy(30, 60),
                2,
                POSTPONED_THEN_CANCELLED,
                CANCELLED);
        centre.run(
                Scheme.of("TRAIN_COORDINATION", "Tập huấn về cơ chế phối hợp thông tin trợ giúp pháp lý", "HN-STP")
                        .meantFor("COMMUNE_OFFICIAL")
                        .serving("POVERTY_2021", "POVERTY_2021,NEW_RURAL_2021"),
                5,
                ATTENDANCE_CORRECTED,
                STILL_PLANNED);
        centre.run(
                Scheme.of("TRAIN_COMMUNITY", "Bồi dưỡng kiến thức trợ giúp pháp lý cho cán bộ cơ sở", "HN-TT")
                        .meantFor("PRESTIGIOUS_PERSON", "COMMUNE_OFFICIAL")
                        .serving("POVERTY_2021", "POVERTY_2021,ETHNIC_2021"),
                3,
                POSTPONED_THEN_HELD,
                VOIDED_BEFORE);
        centre.run(
                Scheme.of("MOBILE_AID", "Trợ giúp pháp lý lưu động", "HN-TT")
                        .meantFor("ETHNIC_MINORITY", "POOR")
                        .at(Place.DIFFICULT)
                        .serving("ETHNIC_2021", "ETHNIC_2021,POVERTY_2021"),
                4);
        centre.run(
                Scheme.of("THEMATIC_SESSION", "Sinh hoạt chuyên đề trợ giúp pháp lý", "HN-TT")
                        .meantFor("DISABLED")
                        .serving("DISABLED_2021"),
                3,
                CANCELLED);
        centre.run(
                Scheme.of("PRESS_TV_WEB", "Tin, bài về trợ giúp pháp lý", "HN-STP")
                        .at(Place.PROVINCE)
                        .by("ONLINE")
                        .serving("POVERTY_2021", "")
                        .attendedBy(0, 0)
                        .yielding("items"),
                5);
        centre.run(
                Scheme.of("LEAFLET", "Tờ gấp giới thiệu trợ giúp pháp lý", "HN-TT")
                        .at(Place.PROVINCE)
                        .serving("POVERTY_2021,NEW_RURAL_2021", "ELDERLY_2021")
                        .attendedBy(0, 0)
                        .yielding("copies"),
                3);
        centre.run(
                Scheme.of("DUTY_ROSTER", "Trực trợ giúp pháp lý tại toà án", "HN-TT")
                        .at(Place.PROVINCE)
                        .attendedBy(5, 20)
                        .yielding("shifts"),
                6);
    }

    private static void aid(Docket docket) {
        docket.run(
                Need.of("LITIGATION", "CRIMINAL", "POOR_HOUSEHOLD", "POVERTY_2021"),
                5,
                SUCCESSFUL,
                SUCCESSFUL,
                SUCCESSFUL,
                COMMUNE_MOVED,
                SUSPENDED,
                STILL_ASSIGNED);
        docket.run(
                Need.of("CONSULTATION", "LAND", "PERSON_WITH_MERIT", "SOCIAL_POLICY_2024"),
                4,
                CLOSED_EARLIER,
                REFUSED,
                NOT_COMPLETED);
        docket.run(Need.of("LITIGATION", "CRIMINAL", "ACCUSED_16_18"), 4, SUCCESSFUL, SUCCESSFUL, DISCONTINUED);
        docket.run(
                Need.of("OUT_OF_COURT", "ADMINISTRATIVE", "DISABLED", "DISABLED_2021", "SOCIAL_POLICY_2024"),
                3,
                CATEGORY_CHANGED,
                PROGRAMMES_REMOVED,
                STILL_ACCEPTED);
        docket.run(
                Need.of("LITIGATION", "MARRIAGE_FAMILY", "CHILD", "NEW_RURAL_2021"),
                3,
                SUCCESSFUL,
                CLOSED_EARLIER,
                REFUSED);
        docket.run(
                Need.of("CONSULTATION", "CIVIL", "ELDERLY", "ELDERLY_2021"), 4, COMMUNE_MOVED, REFUSED, STILL_RECEIVED);
        docket.run(
                Need.of("LITIGATION", "LAND", "ETHNIC_MINORITY_EDA", "ETHNIC_2021", "POVERTY_2021"),
                3,
                SUCCESSFUL,
                COMMUNE_MOVED,
                REFUSED);
    }
}
