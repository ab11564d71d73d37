package vn.tgpl.deploy.runner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What may follow a command; {@code words} are those that are no options. */
record Options(int portBase, boolean empty, boolean detach, boolean json, boolean yes, List<String> words) {

    /** An option nobody knows, or without its value. */
    static final class Unknown extends RuntimeException {
        Unknown(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        int portBase = Layout.DEFAULT_BASE;
        boolean empty = false;
        boolean detach = false;
        boolean json = false;
        boolean yes = false;
        var words = new ArrayList<String>();
        while (!rest.isEmpty()) {
            var argument = rest.poll();
            switch (argument) {
                case "--empty" -> empty = true;
                case "--detach" -> detach = true;
                case "--json" -> json = true;
                case "--yes" -> yes = true;
                case "--port-base" -> portBase = port(rest.poll());
                default -> words.add(word(argument));
            }
        }
        return new Options(portBase, empty, detach, json, yes, List.copyOf(words));
    }

    /** For commands that are complete without any. */
    Options withoutWords() {
        if (!words.isEmpty()) {
            throw new Unknown("unknown option " + words.getFirst());
        }
        return this;
    }

    private static String word(String argument) {
        if (argument.startsWith("-")) {
            throw new Unknown("unknown option " + argument);
        }
        return argument;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1024 && port <= 65_535 - Layout.PORTS) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is no port
        }
        throw new Unknown("--port-base needs a number from 1024 to " + (65_535 - Layout.PORTS));
    }
}
