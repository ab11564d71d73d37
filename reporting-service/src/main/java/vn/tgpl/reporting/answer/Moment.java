package vn.tgpl.reporting.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times of a question: the business day up to which facts count, and the instant of knowledge.
 *
 * @param knownAt null for everything known by now
 * @param countedAt null when what counts is what counts now: nothing was posted of a later instant
 */
public record Moment(LocalDate asOf, Instant knownAt, Instant countedAt) {

    public Moment(LocalDate asOf, Instant knownAt) {
        this(asOf, knownAt, knownAt);
    }

    /** {@code asOf} defaults to the day of {@code knownAt}, and that to now. */
    public static Moment of(LocalDate asOf, Instant knownAt, Clock clock) {
        if (asOf != null) return new Moment(asOf, knownAt);
        var instant = knownAt == null ? clock.instant() : knownAt;
        return new Moment(LocalDate.ofInstant(instant, clock.getZone()), knownAt);
    }

    Moment countedNow() {
        return new Moment(asOf, knownAt, null);
    }
}
