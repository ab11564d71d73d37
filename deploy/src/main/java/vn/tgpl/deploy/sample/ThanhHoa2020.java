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
import static vn.tgpl.deploy.sample.Story.VOIDED_BEFORE;
import static vn.tgpl.deploy.sample.Story.YEAR_CORRECTED;

import java.util.List;
import vn.tgpl.deploy.sample.Scheme.Place;

/** Thanh Hóa in 2020, the year of plan 177/KH-STP and the last of the special policy for poor areas. */
final class ThanhHoa2020 {
    private static final String POOR_AREAS = "POOR_AREAS_2016";
    private static final List<String> COMMUNES =
            List.of("14758", "14845", "14854", "14857", "14968", "15013", "15019", "15034", "15607", "15637", "16090");
    /** In the mountains of the west. */
    private static final List<String> MOUNTAIN =
            List.of("14845", "14854", "14857", "14968", "15013", "15019", "15034", "15607", "15637");

    private ThanhHoa2020() {}

    static Year write(Communes names) {
        Year year = new Year();
        communicate(new Centre("TH", "38", 2020, COMMUNES, MOUNTAIN, names, new Dice(177_2020), year));
        aid(new Docket("TH", 2020, "TH-TT", COMMUNES, MOUNTAIN, new Dice(177_2020_1), year));
        return year;
    }

    private static void communicate(Centre centre) {
        // written and aired commune by commune, in Vietnamese, Mường, Thái, Mông
        centre.run(
                Scheme.of("RADIO_SLOT", "Chuyên mục về trợ giúp pháp lý trên đài truyền thanh", "TH-TT")
                        .meantFor("POOR", "ETHNIC_MINORITY")
                        .at(Place.DIFFICULT)
                        .by("BROADCAST")
                        .speaking("vie", "vie,mtq", "blt", "vie,mww")
                        .serving(POOR_AREAS)
                        .attendedBy(0, 0)
                        .yielding("broadcasts"),
                20,
                MONTH_CORRECTED,
                COMMUNE_CORRECTED,
                PROGRAMME_CORRECTED,
                VOIDED_AFTER,
                CANCELLED);
        centre.run(
                Scheme.of("COMM_EVENT", "Đợt truyền thông về trợ giúp pháp lý", "TH-TT")
                        .meantFor("POOR", "ETHNIC_MINORITY")
                        .at(Place.DIFFICULT)
                        .speaking("vie", "vie,mtq", "vie,blt")
                        .serving(POOR_AREAS),
                16,
                POSTPONED_THEN_HELD,
                POSTPONED_THEN_HELD,
                ATTENDANCE_CORRECTED,
                MONTH_CORRECTED,
                YEAR_CORRECTED,
                COMMUNE_CORRECTED,
                PROGRAMME_CORRECTED,
                CANCELLED,
                VOIDED_AFTER,
                POSTPONED);
        centre.run(
                Scheme.of("COMM_EVENT", "Phổ biến chủ trương, chính sách về giảm nghèo", "TH-STP")
                        .meantFor("POOR"),
                8,
                ATTENDANCE_CORRECTED,
                CANCELLED);
        centre.run(
                Scheme.of("TRAIN_PRACTITIONER", "Tập huấn Luật Trợ giúp pháp lý và kỹ năng nghiệp vụ", "TH-STP")
                        .at(Place.PROVINCE)
                        .serving(POOR_AREAS)
                        .attendedBy(25, 60),
                3,
                MONTH_CORRECTED,
                CANCELLED);
        centre.run(
                Scheme.of("TRAIN_COORDINATION", "Quán triệt Luật Trợ giúp pháp lý trong các ngành phối hợp", "TH-STP")
                        .at(Place.PROVINCE)
                        .serving(POOR_AREAS, "")
                        .attendedBy(40, 90),
                5,
                POSTPONED_THEN_HELD);
        centre.run(
                Scheme.of("INSPECTION", "Kiểm tra việc thực hiện chính sách trợ giúp pháp lý", "TH-PTP")
                        .attendedBy(5, 12)
                        .serving("", POOR_AREAS),
                6,
                COMMUNE_CORRECTED,
                POSTPONED_THEN_CANCELLED);
        centre.run(
                Scheme.of("MOBILE_AID", "Trợ giúp pháp lý lưu động", "TH-TT")
                        .meantFor("POOR", "ETHNIC_MINORITY")
                        .at(Place.DIFFICULT)
                        .speaking("vie,mtq", "vie,kjg")
                        .serving(POOR_AREAS),
                6,
                VOIDED_BEFORE);
        centre.run(
                Scheme.of("LEAFLET", "Tờ gấp về quyền được trợ giúp pháp lý", "TH-TT")
                        .at(Place.PROVINCE)
                        .serving(POOR_AREAS)
                        .attendedBy(0, 0)
                        .yielding("copies"),
                3);
        centre.run(
                Scheme.of("OTHER", "Khảo sát mô hình phát triển kinh tế của hộ nghèo tại xã được đỡ đầu", "TH-STP")
                        .meantFor("POOR")
                        .at(Place.DIFFICULT)
                        .attendedBy(10, 25),
                3,
                STILL_PLANNED);
    }

    private static void aid(Docket docket) {
        docket.run(
                Need.of("LITIGATION", "CRIMINAL", "ETHNIC_MINORITY_EDA", POOR_AREAS),
                6,
                SUCCESSFUL,
                SUCCESSFUL,
                COMMUNE_MOVED,
                CATEGORY_CHANGED,
                SUSPENDED,
                STILL_ASSIGNED,
                REFUSED);
        docket.run(
                Need.of("LITIGATION", "LAND", "POOR_HOUSEHOLD", POOR_AREAS),
                4,
                SUCCESSFUL,
                CLOSED_EARLIER,
                NOT_COMPLETED,
                PROGRAMMES_REMOVED);
        docket.run(Need.of("LITIGATION", "CRIMINAL", "ACCUSED_16_18"), 3, DISCONTINUED, SUCCESSFUL);
        docket.run(
                Need.of("CONSULTATION", "MARRIAGE_FAMILY", "ETHNIC_MINORITY_EDA", POOR_AREAS),
                5,
                COMMUNE_MOVED,
                CLOSED_EARLIER,
                REFUSED,
                STILL_RECEIVED);
        docket.run(Need.of("CONSULTATION", "LAND", "PERSON_WITH_MERIT"), 4, REFUSED, STILL_ACCEPTED);
        docket.run(Need.of("OUT_OF_COURT", "CIVIL", "POOR_HOUSEHOLD"), 2, CATEGORY_CHANGED, REFUSED);
    }
}
