package vn.tgpl.kittest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tgpl.backing.LocalKafka;
import vn.tgpl.backing.LocalPostgres;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Project;
import vn.tgpl.backing.Running;

/** Processes of this machine; needs no Docker. */
final class EmbeddedProvider implements BackingServices.Provider {

    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private final Path folder;
    private final List<Running> running = new ArrayList<>();

    EmbeddedProvider(Path folder) {
        this.folder = folder;
    }

    @Override
    public Backing start() throws IOException, InterruptedException {
        var ports = Ports.free(3);
        var kafka = new LocalKafka(folder.resolve("kafka"), ports.get(0), ports.get(1));
        var postgres = new LocalPostgres(
                folder.resolve("postgresql"),
                Project.scratch().resolve("cache"),
                ports.get(2),
                LocalPostgres.Durability.NONE);
        running.add(Running.start(kafka, folder.resolve("kafka.log")));
        running.add(Running.start(postgres, folder.resolve("postgresql.log")));
        Leftovers.note(folder, running.stream().map(Running::process).toList());
        for (var part : running) {
            part.awaitReady(ENOUGH);
        }
        return new Backing(postgres.administration(), kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        running.forEach(Running::stop);
    }
}
