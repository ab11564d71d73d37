package vn.tgpl.gateway.route;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Lines of the access log, each with its time in front. One thread adds, another takes. */
final class LinePage {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int SIZE = 16 * 1024;
    private static final int LONGEST = SIZE / 2;

    private final byte[] text = new byte[SIZE];
    private int length;
    private long second = Long.MIN_VALUE;
    private String shown;

    /** Null, or what was on the page before it was full. */
    synchronized byte[] add(long millis, String line) {
        var cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        var entry = time(millis) + " access " + cut + '\n';
        byte[] full = null;
        if (length + entry.length() > SIZE) full = take();
        // Nothing but ASCII is let into a line.
        entry.getBytes(0, entry.length(), text, length);
        length += entry.length();
        return full;
    }

    synchronized byte[] take() {
        var taken = Arrays.copyOf(text, length);
        length = 0;
        return taken;
    }

    static long lines(byte[] text) {
        var lines = 0L;
        for (var each : text) if (each == '\n') lines++;
        return lines;
    }

    private String time(long millis) {
        if (millis / 1000 != second) {
            second = millis / 1000;
            shown = SECOND.format(Instant.ofEpochMilli(millis)) + ".";
        }
        var rest = (int) (millis % 1000);
        return shown + (rest < 100 ? rest < 10 ? "00" : "0" : "") + rest;
    }
}
