package vn.tgpl.planning.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.tgpl.kit.sql.Sql;

/** The empty sheets for those who fill them in (mẫu nhập), with the codes that are good for their province today. */
@ApplicationScoped
class Template {
    /** No list to choose from is longer. */
    private static final int MOST = 2_000;

    private static final String ASKED = "WITH asked (day) AS (SELECT CAST(? AS date)) ";
    private static final String ORDER = " ORDER BY 1 LIMIT ?";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    record Code(String code, String name) {}

    /** The lists of codes, in the order in which they stand on their sheet. */
    enum List {
        INDICATORS("Chỉ số", """
                SELECT code, name_vi FROM indicator, asked
                WHERE day BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                """),
        PROGRAMMES("Chương trình", """
                SELECT code, name_vi FROM programme, asked
                WHERE day BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                """),
        ORGANISATIONS("Cơ quan", """
                SELECT code, name_vi FROM organisation, asked
                WHERE day BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                  AND (scope_nation() OR territory_of(unit, day) = ANY (scope_home()))
                """),
        UNITS("Địa bàn", """
                SELECT u.code, u.name_vi FROM asked JOIN unit AS home
                    ON home.level = 'PROVINCE' AND day BETWEEN home.valid_from AND coalesce(home.valid_to, 'infinity')
                       AND (scope_nation() OR home.id = ANY (scope_home()))
                JOIN unit AS u ON day BETWEEN u.valid_from AND coalesce(u.valid_to, 'infinity')
                    AND (u.id = home.id OR NOT scope_nation() AND u.level = 'COMMUNE' AND u.parent = home.code)
                """),
        RECURRENCES("Lặp lại", null),
        YES("Luỹ kế", null);

        final String heading;
        private final String query;

        List(String heading, String query) {
            this.heading = heading;
            this.query = query;
        }

        /** From which the cells of a column are chosen; null when they are not, or several may stand in one. */
        static List of(Column column) {
            return switch (column) {
                case INDICATOR -> INDICATORS;
                case PROGRAMME -> PROGRAMMES;
                case ORGANISATION -> ORGANISATIONS;
                case UNIT -> UNITS;
                case RECURRENCE, TASK_RECURRENCE -> RECURRENCES;
                case ACCUMULATION -> YES;
                default -> null;
            };
        }
    }

    Template(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    byte[] file() {
        return SheetWriter.template(codes());
    }

    private Map<List, java.util.List<Code>> codes() {
        var today = LocalDate.now(clock);
        Map<List, java.util.List<Code>> codes = new EnumMap<>(List.class);
        try (var connection = dataSource.getConnection()) {
            for (var list : List.values()) {
                codes.put(
                        list,
                        switch (list) {
                            case RECURRENCES ->
                                java.util.List.of(new Code(Column.ONCE, "ONCE"), new Code(Column.YEARLY, "YEARLY"));
                            case YES -> java.util.List.of(new Code(Column.YES, "CUMULATIVE"));
                            default ->
                                Sql.list(
                                        connection,
                                        ASKED + list.query + ORDER,
                                        row -> new Code(row.getString(1), row.getString(2)),
                                        today,
                                        MOST);
                        });
            }
        } catch (SQLException e) {
            throw new IllegalStateException("catalogue not readable", e);
        }
        return codes;
    }

    static String example(Column column) {
        return switch (column) {
            case ORDINAL, TASK -> WorkbookReader.EXAMPLE + " II.1";
            case PARENT -> "II";
            case CONTENT -> "Tổ chức 20 – 30 cuộc truyền thông về trợ giúp pháp lý";
            case TIME_TEXT, TASK_RECURRENCE, RECURRENCE -> Column.YEARLY;
            case FROM, PERIOD_FROM -> "01/01/2026";
            case TO, PERIOD_TO -> "31/12/2030";
            case OUTPUT -> "Báo cáo kết quả";
            case LEAD -> "HN-TT";
            case COORDINATE -> "HN-STP; Hội Liên hiệp Phụ nữ";
            case PROGRAMMES, PROGRAMME -> "MERGED_2026";
            case INDICATOR -> "COMM_EVENTS_GENERAL";
            case LOW -> "20";
            case HIGH -> "30";
            default -> "";
        };
    }

    static java.util.List<String> guidance() {
        return java.util.List.of(
                "Hướng dẫn nhập nhiệm vụ và chỉ tiêu của một kế hoạch",
                "1. Mỗi dòng của bảng “Nhiệm vụ” là một nhiệm vụ; mỗi dòng của bảng “Chỉ tiêu” là một chỉ tiêu. Dòng bắt đầu"
                        + " bằng “Ví dụ” không được đọc.",
                "2. Số thứ tự đặt tên cho nhiệm vụ; số đã có trong dự thảo thì dòng sửa nhiệm vụ đó, số mới thì thêm nhiệm vụ."
                        + " Chỉ tiêu trùng chỉ số, chương trình, địa bàn, cơ quan và thời kỳ thì được sửa.",
                "3. Ngày: ô kiểu ngày, hoặc viết ngày/tháng/năm (05/09/2026). Số: 1.234,5 hoặc 1234,5. Không dùng công thức.",
                "4. Chủ trì, Phối hợp, … : mã cơ quan (bảng “Danh mục”) hoặc tên; nhiều cơ quan cách nhau bằng dấu chấm phẩy."
                        + " Chữ in hoa viết liền được hiểu là mã.",
                "5. Lặp lại: “Hằng năm” (mỗi năm một lần) hoặc “Một lần”; để trống là một lần. Luỹ kế: “Có” hoặc để trống.",
                "6. Tối thiểu = Tối đa: đúng bằng; chỉ Tối thiểu: ít nhất; chỉ Tối đa: nhiều nhất; để trống cả hai: chỉ theo dõi.",
                "7. Cột không có trong bảng thì giữ nguyên; ô để trống thì xoá nội dung tương ứng.",
                "8. Gửi thử (dryRun=true) trước. Tệp lỗi là chính bảng đã gửi có thêm cột “Lỗi”: sửa rồi gửi lại tệp đó.");
    }
}
