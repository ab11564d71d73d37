package vn.tgpl.backing;

import java.io.IOException;

/** One process of a local system: how it is started, known to answer, and asked to stop. */
public interface Part {

    String name();

    int port();

    /** What must be in place before the process starts; safe to repeat after a crash. */
    void prepare() throws IOException;

    ProcessBuilder command();

    /** Whether it takes work now; false while it starts or recovers. */
    boolean ready();

    /** Asks for an orderly end; the caller waits, and kills when that takes too long. */
    default void askToStop(ProcessHandle process) {
        process.destroy();
    }
}
