package vn.tgpl.deploy.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is left to chance in the sample, from one seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A share of {@code whole}, at least one. */
    int part(int whole, int lowPercent, int highPercent) {
        return Math.max(1, whole * between(lowPercent, highPercent) / 100);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A day that is no Sunday; both ends included, {@code to} being no Sunday itself. */
    LocalDate day(LocalDate from, LocalDate to) {
        LocalDate day = from.plusDays(between(0, (int) (to.toEpochDay() - from.toEpochDay())));
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
