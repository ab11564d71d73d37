package vn.tgpl.kittest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import vn.tgpl.backing.Folders;

/**
 * The process that holds PostgreSQL and Kafka for one run of the suite: it lives as long as the process
 * that started the run, whichever test JVM happened to need it first.
 */
final class BackingServices {

    static final String CONNECTION_FILE = "backing.properties";

    private BackingServices() {}

    /** @param args folder of this run, pid of the process that started the run, kind of backing */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var folder = Path.of(args[0]);
        var run = ProcessHandle.of(Long.parseLong(args[1]));
        var provider = args[2].equals("containers") ? new ContainerProvider() : new EmbeddedProvider(folder);
        // Ctrl-C reaches this process too
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(provider, folder)));
        Leftovers.own(folder);
        provider.start().writeTo(folder.resolve(CONNECTION_FILE));
        if (run.isPresent()) {
            run.get().onExit().get();
        }
    }

    private static void end(Provider provider, Path folder) {
        provider.stop();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("could not delete " + folder + ": " + e);
        }
    }

    /** Where PostgreSQL and Kafka come from. */
    interface Provider {
        Backing start() throws IOException, InterruptedException;

        void stop();
    }

    static boolean aliveIn(Path folder) throws IOException {
        return Files.exists(folder.resolve(CONNECTION_FILE)) && Leftovers.owned(folder);
    }
}
