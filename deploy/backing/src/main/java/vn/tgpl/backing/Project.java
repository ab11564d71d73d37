package vn.tgpl.backing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout this runs from. */
public final class Project {

    private Project() {}

    /** The nearest folder upwards that holds the {@code tgpl} script. */
    public static Path root() {
        var start = Path.of(System.getProperty("tgpl.root", "")).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("tgpl"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder with the tgpl script above " + start);
    }

    /** What is kept between runs and never committed. */
    public static Path scratch() {
        return root().resolve(".tgpl");
    }

    /** The JDK this process runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
