package vn.tgpl.kittest.bad.one;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.tgpl.kittest.bad.other.Neighbour;

/** Breaks several rules on purpose. */
public class WallClock {

    Supplier<Instant> reference = Instant::now;
    Neighbour neighbour;

    LocalDate today() {
        return LocalDate.now();
    }
}
