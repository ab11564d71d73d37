package vn.tgpl.planning.sheet;

/** What one sheet holds; {@code field} is its list in a plan's document. */
enum Part {
    TASKS("Nhiệm vụ", "tasks"),
    TARGETS("Chỉ tiêu", "targets");

    final String sheet;
    final String field;

    Part(String sheet, String field) {
        this.sheet = sheet;
        this.field = field;
    }
}
