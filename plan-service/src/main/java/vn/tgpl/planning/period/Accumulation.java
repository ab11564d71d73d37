package vn.tgpl.planning.period;

import java.util.Arrays;
import java.util.List;
import vn.tgpl.contracts.PlanFact.Line;

/** From which day on a line of a target counts. */
public enum Accumulation {
    /** Its own days. */
    IN_PERIOD {
        @Override
        public List<Line> over(List<Line> lines) {
            return lines;
        }
    },

    /** Luỹ kế từ đầu kỳ: all days since the first of the target. */
    CUMULATIVE {
        @Override
        public List<Line> over(List<Line> lines) {
            var since = lines.getFirst().from();
            return lines.stream()
                    .map(line ->
                            line.from().equals(since) ? line : new Line(line.from(), line.to(), line.label(), since))
                    .toList();
        }
    };

    public abstract List<Line> over(List<Line> lines);

    public static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(one -> one.name().equals(name));
    }
}
