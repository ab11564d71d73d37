package vn.tgpl.reporting.answer;

import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.reporting.target.TargetLine;
import vn.tgpl.reporting.target.TargetLines;

/** What cursors of reports carry: the sort key of the last item given. */
public final class Cursors {
    private Cursors() {}

    public static String of(TargetLine line) {
        return line.plan() + " " + line.place() + " " + line.from();
    }

    public static TargetLines.After line(PageRequest page) {
        return parse(
                page,
                3,
                parts -> new TargetLines.After(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), day(parts[2])));
    }

    /** The link to the next page of the same answer: whatever comes to be known meanwhile, it is of the same moment. */
    public static String next(Page<?> page, Basis basis) {
        return with(with(page.next(), "asOf", basis.asOf()), "knownAt", basis.knownAt());
    }

    /** The same where no business day is asked for. */
    public static String nextKnown(Page<?> page, Basis basis) {
        return with(page.next(), "knownAt", basis.knownAt());
    }

    private static String with(String link, String parameter, Object value) {
        if (link == null) return null;
        var uri = UriBuilder.fromUri(link).replaceQueryParam(parameter, value).build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Years of more than four digits have a sign; the database could not take them all. */
    public static LocalDate day(String text) {
        if (text.length() != 10) throw new IllegalArgumentException();
        return LocalDate.parse(text);
    }

    /** Null on the first page; 400 for a cursor that no page has given. */
    public static <T> T parse(PageRequest page, int length, Function<String[], T> read) {
        var key = page.key();
        if (key == null) return null;
        // the last part may be text of an event, with blanks in it
        var parts = key.split(" ", length);
        try {
            if (parts.length == length && key.chars().noneMatch(Character::isISOControl)) return read.apply(parts);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // falls through to the refusal
        }
        throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
    }
}
