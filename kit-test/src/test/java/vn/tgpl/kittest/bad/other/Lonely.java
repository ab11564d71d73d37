package vn.tgpl.kittest.bad.other;

import java.time.Clock;
import java.time.LocalDate;

/** Public, and used by nobody. */
public class Lonely {

    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
