package vn.tgpl.planning.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import vn.tgpl.kit.identity.OnBehalf;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.drafting.DraftParts;

/** Does one import in the name of who asked for it: every row by the rules of the API, and then one change of the plan. */
@ApplicationScoped
class ImportWork {
    private static final int STEP = 200;
    private static final Pattern PLACE = Pattern.compile("#/(tasks|targets)/(\\d+)(/.*)?");

    private final Jobs jobs;
    private final DraftParts parts;
    private final OnBehalf onBehalf;

    private record Line(Part part, SheetBook.Row row, RowReader.Read read, List<RowFlaw> flaws) {
        void flawed(Column column, Refusal.Reason reason) {
            flaws.add(new RowFlaw(part, row.number(), column, reason.name()));
        }
    }

    ImportWork(Jobs jobs, DraftParts parts, OnBehalf onBehalf) {
        this.jobs = jobs;
        this.parts = parts;
        this.onBehalf = onBehalf;
    }

    void run(Jobs.Asked asked) {
        var refused = new AtomicReference<Refusal.Reason>();
        onBehalf.run(asked.subject(), asked.client(), () -> {
            try {
                work(asked);
            } catch (RuntimeException e) {
                refused.set(reason(e));
            }
        });
        // in nobody's name: who has no scope any more gets to know so, too
        if (refused.get() != null) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.fail(asked.id(), refused.get().name()));
        }
    }

    /** Beginning a transaction may refuse as well, and says so in its own words. Anything else is tried again. */
    private static Refusal.Reason reason(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal && refusal.reason().status() < 500) return refusal.reason();
        }
        throw e;
    }

    private void work(Jobs.Asked asked) {
        var lines = lines(asked);
        // a row that goes may take others with it: those that name it
        for (var last = -1L; last != flawed(lines); ) {
            last = flawed(lines);
            check(asked, lines);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var refused = (int) flawed(lines);
            var accepted = refused > 0 && !asked.skips() ? 0 : lines.size() - refused;
            var version = accepted == 0 || asked.dryRun()
                    ? null
                    : parts.change(asked.plan(), asked.planVersion(), given(lines));
            var flaws = lines.stream().flatMap(line -> line.flaws.stream()).toList();
            jobs.finish(asked.id(), new Jobs.Outcome(accepted, refused, flaws, version));
        });
    }

    private List<Line> lines(Jobs.Asked asked) {
        var book = WorkbookReader.read(asked.file());
        var lines = new ArrayList<Line>();
        book.sheets().forEach((part, sheet) -> sheet.rows().forEach(row -> {
            var line = new Line(part, row, RowReader.read(sheet, row), new ArrayList<>());
            line.read.flaws().forEach(flaw -> line.flawed(flaw.column(), flaw.reason()));
            lines.add(line);
            if (lines.size() % STEP == 0) {
                QuarkusTransaction.requiringNew().run(() -> jobs.progress(asked.id(), lines.size()));
            }
        }));
        return lines;
    }

    private static long flawed(List<Line> lines) {
        return lines.stream().filter(line -> !line.flaws.isEmpty()).count();
    }

    /** Notes with their rows the flaws of those that have none so far. */
    private void check(Jobs.Asked asked, List<Line> lines) {
        var tasks = good(lines, Part.TASKS);
        var targets = good(lines, Part.TARGETS);
        var flaws = QuarkusTransaction.requiringNew()
                .call(() -> parts.flaws(asked.plan(), asked.planVersion(), given(lines)));
        for (var flaw : flaws) {
            var place = flaw.pointer() == null ? null : PLACE.matcher(flaw.pointer());
            // of the document as a whole: no row can be left out for it
            if (place == null || !place.matches()) throw new Refusal(flaw.reason());
            var line =
                    (place.group(1).equals(Part.TASKS.field) ? tasks : targets).get(Integer.parseInt(place.group(2)));
            line.flawed(line.read.column(line.part, place.group(3) == null ? "" : place.group(3)), flaw.reason());
        }
    }

    private static DraftParts.Given given(List<Line> lines) {
        return new DraftParts.Given(nodes(good(lines, Part.TASKS)), nodes(good(lines, Part.TARGETS)));
    }

    private static List<ObjectNode> nodes(List<Line> lines) {
        return lines.stream().map(line -> line.read.part()).toList();
    }

    private static List<Line> good(List<Line> lines, Part part) {
        return lines.stream()
                .filter(line -> line.part == part && line.flaws.isEmpty())
                .toList();
    }
}
