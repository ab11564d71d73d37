package vn.tgpl.reporting.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/figures.md}, read as the tables of each of its sections. */
final class FiguresDocument {
    /** @param rows of a table, each by the names in its head */
    record Table(List<Map<String, String>> rows) {}

    record Section(String title, List<Table> tables) {}

    private FiguresDocument() {}

    static List<Section> read() {
        var sections = new ArrayList<Section>();
        List<String> head = null;
        for (var line : lines()) {
            if (line.startsWith("## ")) sections.add(new Section(line.substring(3), new ArrayList<>()));
            if (!line.startsWith("|")) {
                head = null;
            } else if (head == null) {
                head = cells(line);
                sections.getLast().tables().add(new Table(new ArrayList<>()));
            } else if (!line.startsWith("|-")) {
                var row = new LinkedHashMap<String, String>();
                var cells = cells(line);
                for (var i = 0; i < head.size(); i++) row.put(head.get(i), cells.get(i));
                sections.getLast().tables().getLast().rows().add(row);
            }
        }
        return sections;
    }

    private static List<String> cells(String line) {
        var cells = List.of(line.split("\\|", -1));
        return cells.subList(1, cells.size() - 1).stream().map(String::strip).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "figures.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
