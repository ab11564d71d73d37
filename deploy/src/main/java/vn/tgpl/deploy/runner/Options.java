package vn.tgpl.deploy.runner;

import java.util.ArrayDeque;
import java.util.List;

/** What may follow a command. */
record Options(int portBase, boolean empty, boolean detach, boolean json, boolean yes) {

    /** An option nobody knows, or without its value. */
    static final class Unknown extends RuntimeException {
        Unknown(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = new Options(Layout.DEFAULT_BASE, false, false, false, false);
        while (!rest.isEmpty()) {
            var argument = rest.poll();
            options = switch (argument) {
                case "--empty" -> new Options(options.portBase, true, options.detach, options.json, options.yes);
                case "--detach" -> new Options(options.portBase, options.empty, true, options.json, options.yes);
                case "--json" -> new Options(options.portBase, options.empty, options.detach, true, options.yes);
                case "--yes" -> new Options(options.portBase, options.empty, options.detach, options.json, true);
                case "--port-base" ->
                    new Options(port(rest.poll()), options.empty, options.detach, options.json, options.yes);
                default -> throw new Unknown("unknown option " + argument);
            };
        }
        return options;
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
