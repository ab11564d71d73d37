package vn.tgpl.deploy.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One province's year: every step through the public API, in the order of the days it was taken. */
final class Year {
    private record Step(LocalDate day, Map<String, Object> line) {}

    private final List<Step> steps = new ArrayList<>();

    /** Creates the thing {@code ref} names from here on. */
    void post(LocalDate day, String ref, String path, Map<String, Object> body) {
        Map<String, Object> line = line(ref, "POST", body);
        line.put("path", path);
        steps.add(new Step(day, inOrder(line)));
    }

    void verb(LocalDate day, String ref, String verb, Map<String, Object> body) {
        steps.add(new Step(day, inOrder(line(ref, verb, body))));
    }

    /** A verb whose answer is a new thing, named {@code as}. */
    void verb(LocalDate day, String ref, String verb, String as, Map<String, Object> body) {
        Map<String, Object> line = line(ref, verb, body);
        line.put("as", as);
        steps.add(new Step(day, inOrder(line)));
    }

    /** The file; the sort is stable, so what one thing went through on one day keeps its order. */
    String text() {
        StringBuilder text = new StringBuilder();
        steps.stream().sorted(Comparator.comparing(Step::day)).forEach(step -> text.append(Json.text(step.line()))
                .append('\n'));
        return text.toString();
    }

    private static Map<String, Object> line(String ref, String verb, Map<String, Object> body) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ref", ref);
        line.put("do", verb);
        line.put("body", new LinkedHashMap<>(body));
        return line;
    }

    private static Map<String, Object> inOrder(Map<String, Object> line) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String key : List.of("ref", "do", "path", "as", "body")) {
            if (line.containsKey(key)) {
                ordered.put(key, line.get(key));
            }
        }
        return ordered;
    }
}
