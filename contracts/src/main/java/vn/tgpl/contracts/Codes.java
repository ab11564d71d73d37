package vn.tgpl.contracts;

import java.time.LocalDate;

/**
 * The code lists the services share. Bodies and events carry the codes as strings: the writer checks them here, a
 * reader must cope with one it does not know.
 */
public final class Codes {
    /** State legal aid began (6 Sep 1997): first day of every code that no act dates. */
    private static final LocalDate BEGINNING = LocalDate.of(1997, 9, 6);

    /** Legal Aid Law 11/2017/QH14 in force. Its circulars came later in 2018; their codes count from this day too. */
    private static final LocalDate LAW = LocalDate.of(2018, 1, 1);

    /** Last day of the district tier, and of Art. 7 cl. 7 point g. */
    private static final LocalDate MID_2025 = LocalDate.of(2025, 6, 30);

    /** What kind of activity it is (hoạt động truyền thông, tập huấn, kiểm tra…). */
    public static final CodeList ACTIVITY_KINDS = CodeList.of(
            "activity-kinds",
            named("COMM_EVENT", "Cuộc, đợt truyền thông về trợ giúp pháp lý", "32/2016/QĐ-TTg, Điều 3"),
            own("THEMATIC_SESSION", "Sinh hoạt chuyên đề trợ giúp pháp lý"),
            own("MOBILE_AID", "Trợ giúp pháp lý lưu động"),
            named("RADIO_SLOT", "Chuyên mục trên đài truyền thanh cấp xã", "32/2016/QĐ-TTg, Điều 3"),
            own("PRESS_TV_WEB", "Tin, bài, chuyên trang trên báo, đài, trang thông tin điện tử"),
            named("LEAFLET", "Tờ gấp, tài liệu", "01/2012/TTLT-BTP-UBDT, Điều 6, 7"),
            named("INFO_BOARD", "Bảng thông tin về trợ giúp pháp lý", "01/2012/TTLT-BTP-UBDT, Điều 6, 7"),
            own("INFO_BOX", "Hộp tin trợ giúp pháp lý"),
            named("HOTLINE", "Đường dây nóng về trợ giúp pháp lý", "32/2016/QĐ-TTg, Điều 3"),
            named("TRAIN_PRACTITIONER", "Tập huấn kỹ năng cho người thực hiện", "32/2016/QĐ-TTg, Điều 3"),
            own("TRAIN_COORDINATION", "Tập huấn cho công chức, công an xã, người tiến hành tố tụng phối hợp"),
            own("TRAIN_COMMUNITY", "Bồi dưỡng cho cán bộ thôn, tổ dân phố, người có uy tín"),
            own("SEMINAR", "Hội nghị, hội thảo, toạ đàm"),
            own("DUTY_ROSTER", "Trực trợ giúp pháp lý tại toà án, cơ quan điều tra"),
            named("QUALITY_CAMPAIGN", "Đợt đánh giá chất lượng vụ việc", "12/2018/TT-BTP, Điều 15"),
            own("INSPECTION", "Kiểm tra công tác trợ giúp pháp lý"),
            own("EMULATION", "Thi đua, kỷ niệm"),
            own("OTHER", "Hoạt động khác"));

    /** Whom an activity is for (đối tượng hướng tới); the groups overlap. */
    public static final CodeList AUDIENCES = CodeList.of(
            "audiences",
            own("FEMALE", "Phụ nữ"),
            own("POOR", "Người thuộc hộ nghèo"),
            own("NEAR_POOR", "Người thuộc hộ cận nghèo"),
            own("ETHNIC_MINORITY", "Người dân tộc thiểu số"),
            own("DISABLED", "Người khuyết tật"),
            own("ELDERLY", "Người cao tuổi"),
            own("CHILD", "Trẻ em"),
            own("PERSON_WITH_MERIT", "Người có công với cách mạng"),
            own("COMMUNE_OFFICIAL", "Cán bộ, công chức cấp xã"),
            own("PRESTIGIOUS_PERSON", "Người có uy tín"));

    /**
     * Who is entitled to legal aid (người được trợ giúp pháp lý), Art. 7. A case keeps the category valid on the day it
     * was accepted. The wording for 16 to 18 year olds from 1 Jan 2026 (59/2024/QH15) was not read, so VICTIM_16_18
     * stays open, unverified.
     */
    public static final CodeList CATEGORIES = CodeList.of(
            "categories",
            art7("PERSON_WITH_MERIT", "Người có công với cách mạng", "khoản 1"),
            art7("POOR_HOUSEHOLD", "Người thuộc hộ nghèo", "khoản 2"),
            art7("CHILD", "Trẻ em", "khoản 3"),
            art7(
                    "ETHNIC_MINORITY_EDA",
                    "Người dân tộc thiểu số cư trú ở vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn",
                    "khoản 4"),
            art7("ACCUSED_16_18", "Người bị buộc tội từ đủ 16 tuổi đến dưới 18 tuổi", "khoản 5"),
            art7("ACCUSED_NEAR_POOR", "Người bị buộc tội thuộc hộ cận nghèo", "khoản 6"),
            law("TRAFFICKING_6A", "Nạn nhân mua bán người", MID_2025.plusDays(1), "53/2024/QH15 (Điều 7 khoản 6a)"),
            art7("MARTYR_RELATIVE", "Thân nhân, người có công nuôi dưỡng liệt sĩ", "khoản 7 điểm a"),
            art7("AGENT_ORANGE", "Người nhiễm chất độc da cam", "khoản 7 điểm b"),
            art7("ELDERLY", "Người cao tuổi có khó khăn về tài chính", "khoản 7 điểm c"),
            art7("DISABLED", "Người khuyết tật có khó khăn về tài chính", "khoản 7 điểm d"),
            art7("VICTIM_16_18", "Bị hại từ đủ 16 tuổi đến dưới 18 tuổi trong vụ án hình sự", "khoản 7 điểm đ")
                    .unverified(),
            art7("DV_VICTIM", "Nạn nhân trong vụ việc bạo lực gia đình", "khoản 7 điểm e"),
            art7("TRAFFICKING_VICTIM", "Nạn nhân của hành vi mua bán người", "khoản 7 điểm g")
                    .until(MID_2025),
            art7("HIV", "Người nhiễm HIV", "khoản 7 điểm h"),
            in2027("NEAR_POOR", "Người thuộc hộ cận nghèo"),
            in2027("SOCIAL_ALLOWANCE", "Người đang hưởng trợ cấp xã hội hằng tháng"));

    /** Forms of legal aid (hình thức), Art. 27.2. */
    public static final CodeList FORMS = CodeList.of(
            "forms",
            aid("LITIGATION", "Tham gia tố tụng", "Điều 27 khoản 2"),
            aid("CONSULTATION", "Tư vấn pháp luật", "Điều 27 khoản 2"),
            aid("OUT_OF_COURT", "Đại diện ngoài tố tụng", "Điều 27 khoản 2"));

    /**
     * Fields of law (lĩnh vực). Art. 27.1 admits every field but business and commerce; the split is the one reports
     * are known to use, the current form (17/2025/TT-BTP) was not read.
     */
    public static final CodeList FIELDS = CodeList.of(
            "fields",
            aid("CRIMINAL", "Hình sự", "Điều 27 khoản 1"),
            aid("CIVIL", "Dân sự", "Điều 27 khoản 1"),
            aid("ADMINISTRATIVE", "Hành chính", "Điều 27 khoản 1"),
            aid("LABOUR", "Lao động", "Điều 27 khoản 1"),
            aid("MARRIAGE_FAMILY", "Hôn nhân và gia đình", "Điều 27 khoản 1"),
            aid("LAND", "Đất đai", "Điều 27 khoản 1").unverified(),
            aid("OTHER", "Lĩnh vực khác", "Điều 27 khoản 1"));

    /** Who carries out legal aid (người thực hiện trợ giúp pháp lý), Arts 17 and 24. */
    public static final CodeList PRACTITIONER_TYPES = CodeList.of(
            "practitioner-types",
            aid("LEGAL_AID_OFFICER", "Trợ giúp viên pháp lý", "Điều 17"),
            aid("CONTRACT_LAWYER", "Luật sư thực hiện trợ giúp pháp lý theo hợp đồng với Trung tâm", "Điều 17"),
            aid("ORG_LAWYER", "Luật sư của tổ chức tham gia trợ giúp pháp lý", "Điều 17"),
            aid("CONSULTANT", "Tư vấn viên pháp luật", "Điều 17"),
            aid("COLLABORATOR", "Cộng tác viên trợ giúp pháp lý", "Điều 17, 24"));

    public static final CodeList ORGANISATION_TYPES = CodeList.of(
            "organisation-types",
            own("MINISTRY", "Bộ, cơ quan ngang bộ"),
            own("NATIONAL_DEPARTMENT", "Cục quản lý nhà nước về trợ giúp pháp lý thuộc Bộ Tư pháp"),
            own("PEOPLES_COMMITTEE", "Uỷ ban nhân dân"),
            own("JUSTICE_DEPARTMENT", "Sở Tư pháp"),
            named("STATE_CENTRE", "Trung tâm trợ giúp pháp lý nhà nước", "11/2017/QH14, Điều 10, 11"),
            named("BRANCH", "Chi nhánh của Trung tâm trợ giúp pháp lý nhà nước", "11/2017/QH14, Điều 11"),
            aid("CONTRACTED_ORG", "Tổ chức ký hợp đồng thực hiện trợ giúp pháp lý", "Điều 12"),
            aid("REGISTERED_ORG", "Tổ chức đăng ký tham gia trợ giúp pháp lý", "Điều 12, 15"),
            named("JUSTICE_DIVISION", "Phòng Tư pháp", "120/2025/NĐ-CP").until(MID_2025),
            own("PROCEDURAL_BODY", "Cơ quan tiến hành tố tụng"),
            own("OTHER", "Cơ quan, tổ chức khác"));

    public static final CodeList MODES = CodeList.of(
            "modes",
            own("ON_SITE", "Trực tiếp"),
            own("ONLINE", "Trực tuyến"),
            own("BROADCAST", "Phát thanh, truyền hình"));

    /** How a case ends (kết thúc); only COMPLETED is hoàn thành. */
    public static final CodeList CLOSE_REASONS = CodeList.of(
            "close-reasons",
            law("COMPLETED", "Hoàn thành", LAW, "12/2018/TT-BTP, Điều 10"),
            law("DISCONTINUED", "Không tiếp tục thực hiện", LAW, "12/2018/TT-BTP, Điều 10; 11/2017/QH14, Điều 37"),
            law("SUSPENDED_BY_LAW", "Đình chỉ theo quy định của pháp luật", LAW, "12/2018/TT-BTP, Điều 10"));

    /** Why a request is refused (từ chối thụ lý), Art. 30.3; the reasons are given in writing. */
    public static final CodeList REFUSAL_REASONS = CodeList.of(
            "refusal-reasons",
            aid(
                    "REFUSE_NO_CONCRETE_CASE_OR_INELIGIBLE",
                    "Không có vụ việc cụ thể hoặc không phải người được trợ giúp pháp lý",
                    "Điều 30 khoản 3 điểm a"),
            aid("REFUSE_UNLAWFUL", "Yêu cầu có nội dung trái pháp luật", "Điều 30 khoản 3 điểm b"),
            aid("REFUSE_DECEASED", "Người được trợ giúp pháp lý đã chết", "Điều 30 khoản 3 điểm c"),
            aid(
                    "REFUSE_HANDLED_ELSEWHERE",
                    "Vụ việc đang được tổ chức khác trợ giúp pháp lý",
                    "Điều 30 khoản 3 điểm d"));

    /** What a plan's task asks of a body (phân công thực hiện). */
    public static final CodeList ROLES = CodeList.of(
            "roles",
            own("LEAD", "Chủ trì"),
            own("COORDINATE", "Phối hợp"),
            own("FOCAL", "Đầu mối"),
            own("ADVISE", "Tham mưu"),
            own("MONITOR", "Theo dõi, đôn đốc"),
            own("REPORT", "Báo cáo"));

    public static final CodeList DOCUMENT_TYPES = CodeList.of(
            "document-types",
            own("LAW", "Luật"),
            own("RESOLUTION", "Nghị quyết"),
            own("DECREE", "Nghị định"),
            own("DECISION", "Quyết định"),
            own("CIRCULAR", "Thông tư"),
            own("JOINT_CIRCULAR", "Thông tư liên tịch"),
            own("PLAN", "Kế hoạch"),
            own("OFFICIAL_LETTER", "Công văn"),
            own("REPORT", "Báo cáo"));

    public static final CodeList UNIT_LEVELS = CodeList.of(
            "unit-levels",
            own("NATION", "Cả nước"),
            own("PROVINCE", "Cấp tỉnh"),
            named("DISTRICT", "Cấp huyện", "202/2025/QH15").until(MID_2025),
            own("COMMUNE", "Cấp xã"));

    private Codes() {}

    private static Code own(String code, String nameVi) {
        return named(code, nameVi, null);
    }

    private static Code named(String code, String nameVi, String legalBasis) {
        return law(code, nameVi, BEGINNING, legalBasis);
    }

    private static Code art7(String code, String nameVi, String clause) {
        return aid(code, nameVi, "Điều 7 " + clause);
    }

    private static Code aid(String code, String nameVi, String article) {
        return law(code, nameVi, LAW, "11/2017/QH14, " + article);
    }

    // Passed 24 Apr 2026; number and text not seen.
    private static Code in2027(String code, String nameVi) {
        return law(code, nameVi, LocalDate.of(2027, 1, 1), "Luật sửa đổi Luật Trợ giúp pháp lý, thông qua 24/4/2026")
                .unverified();
    }

    private static Code law(String code, String nameVi, LocalDate from, String legalBasis) {
        return new Code(code, nameVi, from, null, legalBasis, true);
    }
}
