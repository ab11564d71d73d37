package vn.tgpl.kit.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tgpl.kit.csv.ImportReport.RowFlaw;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal.Reason;

/** Collects what is wrong with the rows of one table, and tells it in the order of the rows. */
public final class RowFlaws {
    private static final int SHOWN = 200;

    private record Found(int row, String column, Reason reason) {}

    private final List<Found> errors = new ArrayList<>();
    private final List<Found> warnings = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();

    /** Notes the error when {@code wrong}; says whether it was. */
    public boolean when(boolean wrong, int row, String column, Reason reason) {
        if (wrong) {
            errors.add(new Found(row, column, reason));
            refused.add(row);
        }
        return wrong;
    }

    /** The row is taken all the same. */
    public void warn(boolean odd, int row, String column, Reason reason) {
        if (odd) warnings.add(new Found(row, column, reason));
    }

    public boolean refused(int row) {
        return refused.contains(row);
    }

    public boolean none() {
        return errors.isEmpty();
    }

    public ImportReport report(
            boolean dryRun, boolean applied, int rows, int created, int changed, int unchanged, ProblemTexts texts) {
        return new ImportReport(
                dryRun,
                applied,
                rows,
                created,
                changed,
                unchanged,
                refused.size(),
                errors.size(),
                shown(errors, texts),
                warnings.size(),
                shown(warnings, texts));
    }

    private static List<RowFlaw> shown(List<Found> found, ProblemTexts texts) {
        return found.stream()
                .sorted(Comparator.comparing(Found::row))
                .limit(SHOWN)
                .map(one -> new RowFlaw(one.row, one.column, one.reason.name(), texts.of(one.reason)))
                .toList();
    }
}
