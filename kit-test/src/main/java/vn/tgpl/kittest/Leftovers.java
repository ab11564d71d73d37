package vn.tgpl.kittest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.tgpl.backing.Folders;
import vn.tgpl.backing.Pid;

/** What a run leaves behind when the process that should have cleaned up was killed. */
final class Leftovers {

    private static final String PIDS = "pids";
    private static final String OWNER = "owner";

    private Leftovers() {}

    /** The process that will clean up by itself. */
    static void own(Path folder) throws IOException {
        write(folder.resolve(OWNER), ProcessHandle.current());
    }

    static void note(Path folder, Collection<Process> processes) throws IOException {
        write(folder.resolve(PIDS), processes.stream().map(Process::toHandle).toArray(ProcessHandle[]::new));
    }

    /** Ends and deletes what belongs to runs whose owner is gone. */
    static void clear(Path runs) throws IOException {
        try (var folders = Files.list(runs)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (!owned(folder)) {
                    alive(folder.resolve(PIDS)).forEach(ProcessHandle::destroyForcibly);
                    Folders.delete(folder);
                }
            }
        }
    }

    static boolean owned(Path folder) throws IOException {
        return !alive(folder.resolve(OWNER)).isEmpty();
    }

    private static void write(Path file, ProcessHandle... processes) throws IOException {
        var lines = Arrays.stream(processes)
                .map(Pid::of)
                .map(pid -> pid.number() + " " + pid.startedAt())
                .collect(Collectors.joining("\n"));
        Files.writeString(file, lines);
    }

    private static Collection<ProcessHandle> alive(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" "))
                .map(parts -> new Pid(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                .flatMap(pid -> pid.alive().stream())
                .toList();
    }
}
