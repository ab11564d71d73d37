package vn.tgpl.deploy.runner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tgpl.backing.OwnerOnly;
import vn.tgpl.backing.Pid;

/** What a running copy leaves on disk so that another command finds it. */
record State(int base, boolean ready, Known supervisor, List<Known> processes) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    record Known(String name, long pid, long startedAt, int port, int restarts) {

        static Known of(String name, ProcessHandle process, int port, int restarts) {
            var found = Pid.of(process);
            return new Known(name, found.number(), found.startedAt(), port, restarts);
        }

        @JsonIgnore
        Optional<ProcessHandle> alive() {
            return new Pid(pid, startedAt).alive();
        }
    }

    static Optional<State> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), State.class)) : Optional.empty();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        OwnerOnly.write(file, JSON.writeValueAsString(this));
    }

    @JsonIgnore
    boolean running() {
        return supervisor.alive().isPresent();
    }

    /** Processes that outlived their supervisor. */
    @JsonIgnore
    List<Known> leftBehind() {
        return running()
                ? List.of()
                : processes.stream().filter(known -> known.alive().isPresent()).toList();
    }
}
