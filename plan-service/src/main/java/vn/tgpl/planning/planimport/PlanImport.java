package vn.tgpl.planning.planimport;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.planning.sheet.RowFlaw;

/** How far the import of a sheet is, and what came of it. */
@Schema(name = "PlanImport")
record PlanImport(
        UUID id,
        UUID plan,
        Status status,
        boolean dryRun,

        @Schema(enumeration = {"all-or-nothing", "skip"}) String onError,

        @Schema(description = "Rows with something in them", examples = "12")
        int rows,

        @Schema(description = "Rows looked at so far", examples = "12")
        int done,

        @Schema(description = "Rows taken, or that would be taken in a dry run", examples = "11") @MayBeAbsent
        Integer accepted,

        @Schema(description = "Rows with an error", examples = "1") @MayBeAbsent
        Integer refused,

        @Schema(description = "All errors of all rows", examples = "1")
        int errorCount,

        @Schema(description = "The version of the plan with the rows in it") @MayBeAbsent
        Long planVersion,

        @Schema(description = "Why it failed as a whole, as a code", examples = "VERSION_STALE") @MayBeAbsent
        String problem,

        Instant createdAt,
        @MayBeAbsent Instant finishedAt,

        @Schema(description = "The sheets as sent, with the errors in a further column") @MayBeAbsent
        String errorFile) {

    enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /** One thing wrong with one row; what stands there is never repeated. */
    @Schema(name = "PlanImportError")
    record Error(
            @Schema(examples = "Nhiệm vụ") String sheet,

            @Schema(description = "As the program shows it; the headings stand in row 1", examples = "17")
            int row,

            @Schema(
                    description = "The heading of the column; absent when the row as a whole is wrong",
                    examples = "Từ ngày")
            @MayBeAbsent
            String column,

            @Schema(examples = "NOT_A_DAY") String code,
            @Schema(examples = "Không phải là ngày") String message) {
        static Error of(RowFlaw flaw, ProblemTexts texts) {
            return new Error(flaw.sheet(), flaw.row(), flaw.heading(), flaw.code(), texts.of(flaw.code()));
        }
    }
}
