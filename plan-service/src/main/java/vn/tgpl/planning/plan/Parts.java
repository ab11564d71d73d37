package vn.tgpl.planning.plan;

import java.util.List;
import java.util.function.ToIntFunction;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;

/** The parts of a plan, which come in the order of the document. */
final class Parts {
    private Parts() {}

    static <P> Page<P> page(PageRequest request, List<P> parts, ToIntFunction<P> position) {
        var after = after(request.key());
        var found = parts.stream()
                .filter(part -> position.applyAsInt(part) > after)
                .limit(request.limit() + 1L)
                .toList();
        return request.of(found, part -> Integer.toString(position.applyAsInt(part)));
    }

    /** Rows written again would look like a change. */
    static <T> void replace(List<T> rows, List<T> wanted) {
        if (wanted.equals(List.copyOf(rows))) return;
        rows.clear();
        rows.addAll(wanted);
    }

    private static int after(String key) {
        try {
            return key == null ? -1 : Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }
}
