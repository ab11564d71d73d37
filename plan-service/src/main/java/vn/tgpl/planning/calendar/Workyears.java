package vn.tgpl.planning.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;

@ApplicationScoped
public class Workyears extends Store<Workyear> {
    Workyears() {
        super(
                FactType.WORKYEAR,
                CalendarRefusal.YEAR_NOT_FOUND,
                Map.of("workyear_once", CalendarRefusal.YEAR_TAKEN),
                Reach.EVERYWHERE);
    }

    Workyear of(int year) {
        return find("calendarYear", year)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CalendarRefusal.YEAR_NOT_FOUND));
    }

    Workyear toChange(int year) {
        return toChange(of(year).id);
    }

    /** Those that are known of these years. */
    public Map<Integer, Workyear> known(Collection<Integer> years) {
        return list("calendarYear in ?1", years).stream()
                .collect(Collectors.toMap(year -> year.calendarYear, Function.identity()));
    }
}
