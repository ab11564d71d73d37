package vn.tgpl.planning.plan;

import java.util.List;
import java.util.function.ToIntFunction;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;

/** Pages of a plan's parts, which come in the order of the document. */
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

    private static int after(String key) {
        try {
            return key == null ? -1 : Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }
}
