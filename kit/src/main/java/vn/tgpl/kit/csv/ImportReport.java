package vn.tgpl.kit.csv;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came, or would come, of a table.
 *
 * @param applied whether it was written: not in a dry run, and not when one bad row stops all
 * @param created how many things it makes; with {@code changed} and {@code unchanged} these count things, not rows
 * @param refused how many rows were not taken
 */
@Schema(name = "ImportReport")
public record ImportReport(
        boolean dryRun,
        boolean applied,
        @Schema(examples = "3321") int rows,
        @Schema(examples = "3320") int created,
        @Schema(examples = "0") int changed,
        @Schema(examples = "0") int unchanged,
        @Schema(examples = "1") int refused,

        @Schema(examples = "1", description = "All errors, of which the first 200 are shown")
        int errorCount,

        List<RowFlaw> errors,

        @Schema(examples = "0", description = "All warnings, of which the first 200 are shown")
        int warningCount,

        List<RowFlaw> warnings) {

    /** One thing wrong with one row; the value itself is never repeated. */
    @Schema(name = "RowFlaw")
    public record RowFlaw(
            @Schema(examples = "17", description = "As a spreadsheet shows it; row 1 has the names of the columns")
            int row,

            @Schema(examples = "parent_code") String column,
            @Schema(examples = "UNKNOWN_CODE") String code,
            @Schema(examples = "Mã không có trong danh mục") String message) {}
}
