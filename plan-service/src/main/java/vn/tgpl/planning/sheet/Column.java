package vn.tgpl.planning.sheet;

import static vn.tgpl.planning.sheet.Part.TARGETS;
import static vn.tgpl.planning.sheet.Part.TASKS;

import java.util.Arrays;
import java.util.List;

/** The columns of the sheets; {@code field} is where what stands there goes in a task or target. */
enum Column {
    ORDINAL(TASKS, "Số thứ tự", Kind.TEXT, "ordinal"),
    PARENT(TASKS, "Thuộc nhiệm vụ", Kind.TEXT, "parent"),
    CONTENT(TASKS, "Nội dung", Kind.TEXT, "content"),
    TIME_TEXT(TASKS, "Thời gian", Kind.TEXT, "timeText"),
    FROM(TASKS, "Từ ngày", Kind.DAY, "from"),
    TO(TASKS, "Đến ngày", Kind.DAY, "to"),
    TASK_RECURRENCE(TASKS, "Lặp lại", Kind.RECURRENCE, "recurrence"),
    OUTPUT(TASKS, "Kết quả dự kiến", Kind.TEXT, "expectedOutput"),
    LEAD(TASKS, "Chủ trì", Kind.BODIES, "roles"),
    COORDINATE(TASKS, "Phối hợp", Kind.BODIES, "roles"),
    FOCAL(TASKS, "Đầu mối", Kind.BODIES, "roles"),
    ADVISE(TASKS, "Tham mưu", Kind.BODIES, "roles"),
    MONITOR(TASKS, "Theo dõi, đôn đốc", Kind.BODIES, "roles"),
    REPORT(TASKS, "Báo cáo", Kind.BODIES, "roles"),
    PROGRAMMES(TASKS, "Chương trình", Kind.CODES, "programmes"),

    TASK(TARGETS, "Nhiệm vụ", Kind.TEXT, "task"),
    INDICATOR(TARGETS, "Chỉ số", Kind.TEXT, "indicator"),
    PROGRAMME(TARGETS, "Chương trình", Kind.TEXT, "programme"),
    UNIT(TARGETS, "Địa bàn", Kind.TEXT, "unit"),
    ORGANISATION(TARGETS, "Cơ quan", Kind.TEXT, "organisation"),
    RECURRENCE(TARGETS, "Lặp lại", Kind.RECURRENCE, "recurrence"),
    PERIOD_FROM(TARGETS, "Từ ngày", Kind.DAY, "period/from"),
    PERIOD_TO(TARGETS, "Đến ngày", Kind.DAY, "period/to"),
    LOW(TARGETS, "Tối thiểu", Kind.NUMBER, "bound/low"),
    HIGH(TARGETS, "Tối đa", Kind.NUMBER, "bound/high"),
    ACCUMULATION(TARGETS, "Luỹ kế", Kind.YES, "accumulation"),
    NOTE(TARGETS, "Ghi chú", Kind.TEXT, "note");

    static final String YEARLY = "Hằng năm";
    static final String ONCE = "Một lần";
    static final String YES = "Có";

    enum Kind {
        TEXT,
        DAY,
        NUMBER,
        /** {@link #ONCE} or {@link #YEARLY}; nothing is once. */
        RECURRENCE,
        /** {@link #YES} or nothing. */
        YES,
        /** Codes parted by semicolons. */
        CODES,
        /** Codes or names of bodies in the role that the column is named for, parted by semicolons. */
        BODIES
    }

    final Part part;
    final String heading;
    final Kind kind;
    final String field;

    Column(Part part, String heading, Kind kind, String field) {
        this.part = part;
        this.heading = heading;
        this.kind = kind;
        this.field = field;
    }

    static List<Column> of(Part part) {
        return Arrays.stream(values()).filter(column -> column.part == part).toList();
    }

    /** Without these a sheet cannot be read. */
    boolean needed() {
        return switch (this) {
            case ORDINAL, CONTENT, INDICATOR -> true;
            default -> false;
        };
    }
}
