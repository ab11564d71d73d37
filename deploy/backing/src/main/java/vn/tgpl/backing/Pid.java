package vn.tgpl.backing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process to be found again later: the number alone may by then be another's, the start tells. */
public record Pid(long number, long startedAt) {

    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    public static Pid of(ProcessHandle process) {
        return new Pid(process.pid(), startOf(process));
    }

    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(number)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAt) <= CLOCK_STEP.toMillis());
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
