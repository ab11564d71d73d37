package vn.tgpl.planning.sheet;

import vn.tgpl.kit.problem.ProblemTexts;

/** What is wrong in one row, as it is kept with the job: {@code column} is null when it is the row as a whole. */
public record RowFlaw(Part part, int row, Column column, String code) {
    /** The name of the sheet. */
    public String sheet() {
        return part.sheet;
    }

    /** Of its column; null when it is the row as a whole. */
    public String heading() {
        return column == null ? null : column.heading;
    }

    /** For the file that goes back to the clerk. */
    String inWords() {
        var message = ProblemTexts.VIETNAMESE.of(code);
        return column == null ? message : column.heading + ": " + message;
    }
}
