package vn.tgpl.deploy.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What no refusal may have or lack, whatever was asked. */
final class Fault {
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|sun|jdk|io\\.quarkus|io\\.vertx|io\\.netty|io\\.smallrye|org\\.hibernate|org\\.postgresql"
                    + "|org\\.jboss|com\\.fasterxml|vn\\.tgpl)\\.[a-zA-Z]|Exception|SQLState|\\tat |stack ?trace|ERROR:",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> ALWAYS = List.of("type", "title", "status", "code", "traceId");
    private static final List<String> MAYBE = List.of("errors");

    private Fault() {}

    /** @param sent a word of the request that must not come back */
    static List<String> in(Answer answer, String sent, boolean withBody) {
        var found = new ArrayList<String>();
        if (answer.status() >= 500) {
            found.add("a fault of the system");
        }
        var head = answer.headers().toString();
        if (answer.status() >= 400 && contains(head, sent)) {
            found.add("the headers repeat what was sent");
        }
        if (INSIDE.matcher(head).find()) {
            found.add("the headers tell of the inside");
        }
        if (answer.status() >= 400 && withBody) {
            problem(answer, sent, found);
        } else if (INSIDE.matcher(answer.text()).find()) {
            found.add("tells of the inside");
        }
        return found;
    }

    private static void problem(Answer answer, String sent, List<String> found) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            found.add("not a problem but '" + answer.header("Content-Type") + "'");
            return;
        }
        var problem = answer.json();
        for (var name : ALWAYS) {
            if (problem.path(name).asText().isEmpty()) {
                found.add("without " + name);
            }
        }
        problem.fieldNames().forEachRemaining(name -> {
            if (!ALWAYS.contains(name) && !MAYBE.contains(name)) {
                found.add("with " + name);
            }
        });
        if (problem.path("status").asInt() != answer.status()) {
            found.add("says another status");
        }
        if (!problem.path("code").asText().matches("[A-Z][A-Z0-9_]+")) {
            found.add("has no code of ours");
        }
        if (contains(answer.text(), sent)) {
            found.add("repeats what was sent");
        }
        if (INSIDE.matcher(answer.text()).find()) {
            found.add("tells of the inside");
        }
    }

    private static boolean contains(String text, String sent) {
        return !sent.isEmpty() && text.toLowerCase(Locale.ROOT).contains(sent);
    }
}
