package vn.tgpl.planning.sheet;

import vn.tgpl.kit.problem.Refusal;

/** What can be wrong with a sheet, as a whole or in one cell. */
enum SheetRefusal implements Refusal.Reason {
    MALFORMED_SHEET(400),
    SHEET_TOO_LARGE(422),
    SHEET_MISSING(422),
    HEADING_MISSING(422),
    HEADING_UNKNOWN(422),
    HEADING_TWICE(422),
    TOO_MANY_SHEET_ROWS(422),
    FORMULA_IN_CELL(422),
    CELL_UNREADABLE(422),
    NOT_A_DAY(422),
    NOT_A_NUMBER(422),
    NAMES_REFUSED_ROW(422);

    private final int status;

    SheetRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
