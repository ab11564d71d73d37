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
import static vn.tgpl.deploy.sample.Story.CANCELLED;
import static vn.tgpl.deploy.sample.Story.COMMUNE_CORRECTED;
import static vn.tgpl.deploy.sample.Story.MONTH_CORRECTED;
import static vn.tgpl.deploy.sample.Story.POSTPONED;
import static vn.tgpl.deploy.sample.Story.POSTPONED_THEN_CANCELLED;
import static vn.tgpl.deploy.sample.Story.POSTPONED_THEN_HELD;
import static vn.tgpl.deploy.sample.Story.PROGRAMME_CORRECTED;
import static vn.tgpl.deploy.sample.Story.STILL_PLANNED;
import static vn.tgpl.deploy.sample.Story.VOIDED_AFTER;
import static vn.tgpl.deploy.sample.Story.YEAR_CORRECTED;

import java.util.List;
import vn.tgpl.deploy.sample.Scheme.Place;

/** Cà Mau in 2023, the year of plan 122/KH-UBND: the kinds of work it names, none of which it gives a number. */
final class CaMau2023 {
    private static final List<String> COMMUNES =
            List.of("31999", "32014", "32029", "32053", "32062", "32098", "32230", "32242", "32245", "32248");
    /** On the coast, with the islands that belong to them. */
    private static final List<String> COAST = List.of("32062", "32098", "32230", "32242", "32245", "32248");

    private CaMau2023() {}

    static Year write(Communes names) {
        Year year = new Year();
        communicate(new Centre("CM", "96", 2023, COMMUNES, COAST, names, new Dice(122_2023), year));
        aid(new Docket("CM", 2023, "CM-TT", COMMUNES, COAST, new Dice(122_2023_1), year));
        return year;
    }

    private static void communicate(Centre centre) {
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về trợ giúp pháp lý", "CM-TT")
                        .meantFor("POOR", "NEAR_POOR")
                        .serving("POVERTY_2021", "POVERTY_2021,NEW_RURAL_2021", "NEW_RURAL_2021", ""),
                14,
                POSTPONED_THEN_HELD,
                ATTENDANCE_CORRECTED,
                MONTH_CORRECTED,
                YEAR_CORRECTED,
                COMMUNE_CORRECTED,
                CANCELLED,
                VOIDED_AFTER);
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về trợ giúp pháp lý cho phụ nữ", "CM-TT")
                        .meantFor("FEMALE", "POOR")
                        .serving("POVERTY_2021", ""),
                5,
                MONTH_CORRECTED,
                POSTPONED_THEN_CANCELLED);
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về trợ giúp pháp lý cho đồng bào dân tộc thiểu số", "CM-TT")
                        .meantFor("ETHNIC_MINORITY", "POOR")
                        .speaking("vie,khm")
                        .serving("ETHNIC_2021", "ETHNIC_2021,POVERTY_2021"),
                8,
                COMMUNE_CORRECTED,
                PROGRAMME_CORRECTED,
                CANCELLED);
        centre.run(
                Scheme.of("MOBILE_AID", "Trợ giúp pháp lý lưu động", "CM-TT")
                        .meantFor("POOR")
                        .at(Place.DIFFICULT)
                        .serving("ETHNIC_2021,POVERTY_2021", "POVERTY_2021"),
                5,
                POSTPONED);
        centre.run(
                Scheme.of("DUTY_ROSTER", "Trực trợ giúp pháp lý tại toà án", "CM-TT")
                        .at(Place.PROVINCE)
                        .attendedBy(4, 15)
                        .yielding("shifts"),
                10,
                ATTENDANCE_CORRECTED,
                VOIDED_AFTER);
        centre.run(
                Scheme.of("DUTY_ROSTER", "Trực tại điểm cầu phiên toà trực tuyến", "CM-TT")
                        .at(Place.PROVINCE)
                        .by("ONLINE")
                        .attendedBy(2, 6)
                        .yielding("shifts"),
                4,
                CANCELLED);
        centre.run(
                Scheme.of("PRESS_TV_WEB", "Tin, bài về vụ việc trợ giúp pháp lý thành công", "CM-STP")
                        .at(Place.PROVINCE)
                        .by("ONLINE")
                        .serving("", "NEW_RURAL_2021")
                        .attendedBy(0, 0)
                        .yielding("items"),
                9,
                MONTH_CORRECTED);
        centre.run(
                Scheme.of("TRAIN_PRACTITIONER", "Tập huấn kỹ năng cho người thực hiện trợ giúp pháp lý", "CM-STP")
                        .at(Place.PROVINCE)
                        .serving("POVERTY_2021", "")
                        .attendedBy(25, 50),
                3,
                POSTPONED_THEN_HELD);
        centre.run(
                Scheme.of("QUALITY_CAMPAIGN", "Đánh giá chất lượng vụ việc trợ giúp pháp lý", "CM-STP")
                        .at(Place.PROVINCE)
                        .attendedBy(6, 12),
                2,
                STILL_PLANNED);
        centre.run(
                Scheme.of("LEAFLET", "Tờ gấp giới thiệu trợ giúp pháp lý", "CM-TT")
                        .at(Place.PROVINCE)
                        .serving("ETHNIC_2021", "NEW_RURAL_2021")
                        .attendedBy(0, 0)
                        .yielding("copies"),
                2);
        centre.run(
                Scheme.of("INFO_BOARD", "Bảng thông tin về trợ giúp pháp lý", "CM-TT")
                        .serving("NEW_RURAL_2021")
                        .attendedBy(0, 0),
                4);
        centre.run(
                Scheme.of("SEMINAR", "Toạ đàm về phối hợp trợ giúp pháp lý trong tố tụng", "CM-HDPHLN")
                        .at(Place.PROVINCE)
                        .attendedBy(30, 60),
                2);
    }

    private static void aid(Docket docket) {
        docket.run(
                Need.of("LITIGATION", "CRIMINAL", "POOR_HOUSEHOLD", "POVERTY_2021"),
                6,
                SUCCESSFUL,
                SUCCESSFUL,
                COMMUNE_MOVED,
                CLOSED_EARLIER,
                SUSPENDED,
                STILL_ASSIGNED);
        docket.run(
                Need.of("LITIGATION", "LAND", "POOR_HOUSEHOLD", "POVERTY_2021", "NEW_RURAL_2021"),
                3,
                SUCCESSFUL,
                NOT_COMPLETED,
                CATEGORY_CHANGED);
        docket.run(
                Need.of("LITIGATION", "CIVIL", "ETHNIC_MINORITY_EDA", "ETHNIC_2021"),
                3,
                SUCCESSFUL,
                COMMUNE_MOVED,
                DISCONTINUED,
                REFUSED);
        docket.run(
                Need.of("CONSULTATION", "MARRIAGE_FAMILY", "CHILD", "NEW_RURAL_2021"),
                4,
                PROGRAMMES_REMOVED,
                REFUSED,
                STILL_RECEIVED);
        docket.run(Need.of("CONSULTATION", "LAND", "PERSON_WITH_MERIT"), 4, REFUSED, CLOSED_EARLIER, STILL_ACCEPTED);
        docket.run(Need.of("OUT_OF_COURT", "ADMINISTRATIVE", "DISABLED"), 2, CATEGORY_CHANGED, REFUSED);
    }
}
