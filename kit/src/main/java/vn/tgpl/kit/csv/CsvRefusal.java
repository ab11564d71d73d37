package vn.tgpl.kit.csv;

import vn.tgpl.kit.problem.Refusal;

/** What can be wrong with a table that is sent as text, as a whole or in one row. */
public enum CsvRefusal implements Refusal.Reason {
    MALFORMED_CSV(400),
    COLUMN_MISSING(422),
    COLUMN_UNKNOWN(422),
    COLUMN_COUNT(422),
    TOO_MANY_ROWS(422),
    NOT_A_DATE(422),
    NOT_TRUE_OR_FALSE(422);

    private final int status;

    CsvRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
