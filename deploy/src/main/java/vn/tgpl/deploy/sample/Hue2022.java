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

import java.time.LocalDate;
import java.util.List;
import vn.tgpl.deploy.sample.Scheme.Place;

/** Thừa Thiên Huế in 2022, the year of plan 264/KH-STP: the 25th anniversary of state legal aid (6 Sep 2022). */
final class Hue2022 {
    private static final List<String> COMMUNES =
            List.of("19774", "19879", "19957", "20044", "20050", "20095", "20104", "20110", "20161", "20191");
    /** A Lưới and Nam Đông. */
    private static final List<String> MOUNTAIN = List.of("20044", "20050", "20095", "20104", "20161", "20191");

    private Hue2022() {}

    static Year write(Communes names) {
        Year year = new Year();
        communicate(new Centre("TTH", "46", 2022, COMMUNES, MOUNTAIN, names, new Dice(264_2022), year));
        aid(new Docket("TTH", 2022, "TTH-TT", COMMUNES, MOUNTAIN, new Dice(264_2022_1), year));
        return year;
    }

    private static void communicate(Centre centre) {
        Scheme emulation = Scheme.of(
                        "EMULATION", "Thi đua chào mừng 25 năm thành lập Tổ chức Trợ giúp pháp lý", "TTH-TT")
                .at(Place.PROVINCE)
                .attendedBy(20, 45);
        centre.run(emulation, 4, MONTH_CORRECTED, ATTENDANCE_CORRECTED, CANCELLED);
        centre.runOn(
                LocalDate.of(2022, 9, 6),
                Scheme.of("EMULATION", "Lễ kỷ niệm 25 năm thành lập Tổ chức Trợ giúp pháp lý", "TTH-STP")
                        .at(Place.PROVINCE)
                        .attendedBy(80, 120));
        centre.run(
                Scheme.of("SEMINAR", "Hội nghị sơ kết thi hành Luật Trợ giúp pháp lý", "TTH-STP")
                        .at(Place.PROVINCE)
                        .attendedBy(60, 100),
                2,
                POSTPONED_THEN_HELD,
                POSTPONED_THEN_CANCELLED);
        centre.run(
                Scheme.of("PRESS_TV_WEB", "Tin, bài, chuyên trang về truyền thống trợ giúp pháp lý", "TTH-STP")
                        .at(Place.PROVINCE)
                        .by("ONLINE")
                        .serving("", "NEW_RURAL_2021")
                        .attendedBy(0, 0)
                        .yielding("items"),
                14,
                MONTH_CORRECTED,
                YEAR_CORRECTED,
                VOIDED_AFTER);
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về trợ giúp pháp lý", "TTH-TT")
                        .meantFor("POOR", "NEAR_POOR")
                        .serving("POVERTY_2021", "NEW_RURAL_2021", "POVERTY_2021,NEW_RURAL_2021", ""),
                14,
                POSTPONED_THEN_HELD,
                POSTPONED_THEN_HELD,
                ATTENDANCE_CORRECTED,
                MONTH_CORRECTED,
                YEAR_CORRECTED,
                COMMUNE_CORRECTED,
                CANCELLED,
                POSTPONED);
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về trợ giúp pháp lý cho đồng bào dân tộc thiểu số", "TTH-TT")
                        .meantFor("ETHNIC_MINORITY", "POOR")
                        .serving("ETHNIC_2021", "ETHNIC_2021,POVERTY_2021"),
                10,
                COMMUNE_CORRECTED,
                PROGRAMME_CORRECTED,
                VOIDED_AFTER);
        centre.run(
                Scheme.of("COMM_EVENT", "Truyền thông về bình đẳng giới và trợ giúp pháp lý cho phụ nữ", "TTH-TT")
                        .meantFor("FEMALE", "POOR")
                        .serving("POVERTY_2021", ""),
                7,
                ATTENDANCE_CORRECTED);
        centre.run(
                Scheme.of("TRAIN_PRACTITIONER", "Bồi dưỡng nghiệp vụ cho người thực hiện trợ giúp pháp lý", "TTH-STP")
                        .at(Place.PROVINCE)
                        .attendedBy(20, 40),
                3);
        centre.run(
                Scheme.of("MOBILE_AID", "Trợ giúp pháp lý lưu động", "TTH-TT")
                        .meantFor("ETHNIC_MINORITY", "POOR")
                        .at(Place.DIFFICULT)
                        .serving("ETHNIC_2021"),
                5,
                CANCELLED);
        centre.run(
                Scheme.of("DUTY_ROSTER", "Trực trợ giúp pháp lý tại toà án", "TTH-TT")
                        .at(Place.PROVINCE)
                        .attendedBy(4, 12)
                        .yielding("shifts"),
                6,
                STILL_PLANNED);
    }

    private static void aid(Docket docket) {
        docket.run(
                Need.of("LITIGATION", "CRIMINAL", "POOR_HOUSEHOLD", "POVERTY_2021"),
                5,
                SUCCESSFUL,
                SUCCESSFUL,
                COMMUNE_MOVED,
                SUSPENDED,
                STILL_ASSIGNED);
        docket.run(
                Need.of("LITIGATION", "CIVIL", "ETHNIC_MINORITY_EDA", "ETHNIC_2021", "POVERTY_2021"),
                4,
                SUCCESSFUL,
                CATEGORY_CHANGED,
                NOT_COMPLETED,
                REFUSED);
        docket.run(Need.of("LITIGATION", "CRIMINAL", "ACCUSED_NEAR_POOR"), 3, SUCCESSFUL, DISCONTINUED);
        docket.run(
                Need.of("OUT_OF_COURT", "ADMINISTRATIVE", "PERSON_WITH_MERIT", "NEW_RURAL_2021"),
                4,
                COMMUNE_MOVED,
                CLOSED_EARLIER,
                PROGRAMMES_REMOVED,
                REFUSED);
        docket.run(
                Need.of("CONSULTATION", "LAND", "ELDERLY", "NEW_RURAL_2021"),
                4,
                CLOSED_EARLIER,
                REFUSED,
                STILL_RECEIVED);
        docket.run(
                Need.of("CONSULTATION", "MARRIAGE_FAMILY", "DV_VICTIM"), 3, CATEGORY_CHANGED, REFUSED, STILL_ACCEPTED);
    }
}
