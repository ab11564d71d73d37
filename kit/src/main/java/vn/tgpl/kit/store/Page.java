package vn.tgpl.kit.store;

import java.util.List;
import java.util.function.Function;
import vn.tgpl.kit.web.SaysMore;

/**
 * Part of a list.
 *
 * @param next the link to the following page, absent on the last one
 */
public record Page<T>(List<T> items, String next) implements SaysMore {
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
