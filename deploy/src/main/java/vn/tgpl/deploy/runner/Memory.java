package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What processes hold in memory. */
final class Memory {

    private Memory() {}

    /** Of the process and those it started, as {@code ps} counts it: pages shared between them count in each. */
    static long residentMb(ProcessHandle process) {
        Set<String> pids = Stream.concat(Stream.of(process), supervises(process) ? Stream.of() : process.descendants())
                .map(p -> Long.toString(p.pid()))
                .collect(Collectors.toSet());
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.join(",", pids)).start();
            try (var lines = ps.inputReader()) {
                return lines.lines()
                                .map(String::strip)
                                .mapToLong(Long::parseLong)
                                .sum()
                        / 1024;
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    // its children have rows of their own
    private static boolean supervises(ProcessHandle process) {
        return process.children()
                .anyMatch(child -> child.info().command().orElse("").endsWith("java"));
    }
}
