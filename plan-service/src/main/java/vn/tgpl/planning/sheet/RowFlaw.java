package vn.tgpl.planning.sheet;

import vn.tgpl.kit.problem.ProblemTexts;

/** What is wrong in one row, as it is kept with the job: {@code column} is null when it is the row as a whole. */
record RowFlaw(Part part, int row, Column column, String code) {
    PlanImport.Error told(ProblemTexts texts) {
        return new PlanImport.Error(part.sheet, row, column == null ? null : column.heading, code, texts.of(code));
    }

    /** For the file that goes back to the clerk. */
    String inWords() {
        var message = ProblemTexts.VIETNAMESE.of(code);
        return column == null ? message : column.heading + ": " + message;
    }
}
