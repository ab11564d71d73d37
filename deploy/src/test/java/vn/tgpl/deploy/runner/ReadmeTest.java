package vn.tgpl.deploy.runner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tgpl.backing.Project;

/** What the first pages promise is there. */
class ReadmeTest {
    private static final List<String> PAGES = List.of("README.md", "CONTRIBUTING.md");

    @Test
    void everyCommandIsOneThatHelpLists() throws IOException {
        var help = Files.readString(Project.root().resolve("tgpl"));
        var commands = found("\\./tgpl ([a-z-]+)");
        assertFalse(commands.isEmpty());
        for (var command : commands) {
            assertTrue(
                    Pattern.compile("(?m)^  " + command + " {2,}").matcher(help).find(), command);
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var links = found("\\]\\((?!http)([^)#]+)\\)");
        assertFalse(links.isEmpty());
        for (var link : links) assertTrue(Files.exists(Project.root().resolve(link)), link);
    }

    private static TreeSet<String> found(String pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var page : PAGES) {
            var matcher = Pattern.compile(pattern)
                    .matcher(Files.readString(Project.root().resolve(page)));
            while (matcher.find()) found.add(matcher.group(1));
        }
        return found;
    }
}
