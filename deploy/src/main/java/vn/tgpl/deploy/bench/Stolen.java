package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Processor time that the host of this virtual machine gave to others; nothing where the system does not tell. */
final class Stolen {
    private static final Path STAT = Path.of("/proc/stat");
    /** user nice system idle iowait irq softirq steal (proc_stat(5)); guests are counted in user. */
    private static final int COLUMNS = 8;

    private long[] before = read();

    /** Its share of all the time since it was asked last, 0 to 1. */
    double share() {
        var now = read();
        var all = 0L;
        for (var i = 0; i < COLUMNS; i++) all += now[i] - before[i];
        var stolen = now[COLUMNS - 1] - before[COLUMNS - 1];
        before = now;
        return all == 0 ? 0 : (double) stolen / all;
    }

    private static long[] read() {
        try (var lines = Files.lines(STAT)) {
            return lines.findFirst()
                    .map(first -> Arrays.stream(first.split("\\s+"))
                            .skip(1)
                            .limit(COLUMNS)
                            .mapToLong(Long::parseLong)
                            .toArray())
                    .filter(columns -> columns.length == COLUMNS)
                    .orElseGet(() -> new long[COLUMNS]);
        } catch (IOException notLinux) {
            return new long[COLUMNS];
        }
    }
}
