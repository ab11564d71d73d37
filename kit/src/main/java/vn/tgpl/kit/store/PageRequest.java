package vn.tgpl.kit.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** How much of a list is asked for. Pages stay stable while rows are added: they continue after an id, not at a number. */
public class PageRequest {
    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "How many at most, 1 to 200")
    public Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on, as given in `next`")
    public String cursor;

    @Context
    public UriInfo uri;

    @FunctionalInterface
    interface Find<A> {
        PanacheQuery<A> find(String query, Map<String, Object> parameters);
    }

    <A> Page<A> page(Find<A> find, String query, Map<String, Object> parameters, Function<A, UUID> idOf) {
        var bound = new HashMap<>(parameters);
        var condition = query.isEmpty() ? "1 = 1" : query;
        if (cursor != null) {
            condition = "(" + condition + ") and id > :after";
            bound.put("after", after());
        }
        var found =
                find.find(condition + " order by id", bound).range(0, limit()).list();
        return of(found, row -> idOf.apply(row).toString());
    }

    /** What one list's cursor carries means nothing to another: it begins with the list's address. */
    private String list() {
        return uri.getPath() + "\n";
    }

    /** Cuts rows, of which one more than the limit was read, into a page; {@code keyOf} is what the cursor carries. */
    public <A> Page<A> of(List<A> found, Function<A, String> keyOf) {
        if (found.size() <= limit()) return new Page<>(found, null);
        var items = found.subList(0, limit());
        var key = (list() + keyOf.apply(items.getLast())).getBytes(StandardCharsets.UTF_8);
        var next = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        var link = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return new Page<>(items, link.getRawPath() + "?" + link.getRawQuery());
    }

    public int limit() {
        if (limit < 1 || limit > 200) throw Refusal.parameter("limit", Request.BAD_PARAMETER);
        return limit;
    }

    /** What the cursor carries, null on the first page. */
    public String key() {
        if (cursor == null) return null;
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!text.startsWith(list())) throw new IllegalArgumentException();
            return text.substring(list().length());
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }

    private UUID after() {
        try {
            return UUID.fromString(key());
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }
}
