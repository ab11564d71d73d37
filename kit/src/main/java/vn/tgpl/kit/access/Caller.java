package vn.tgpl.kit.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** The request at hand: what its sender has seen, and what it has changed so far. */
@RequestScoped
public class Caller {
    private final HttpHeaders headers;
    private final Map<UUID, ConsistencyToken.Seen> written = new LinkedHashMap<>();
    private UUID territory;
    private String organisation;

    Caller(HttpHeaders headers) {
        this.headers = headers;
    }

    /** 428 without If-Match, 412 when it names another version than {@code version}. */
    public void requireMatch(long version) {
        var given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.isEmpty()) throw new Refusal(Request.IF_MATCH_REQUIRED);
        if (given.size() != 1 || !given.getFirst().strip().equals("\"" + version + "\"")) {
            throw new Refusal(Request.VERSION_STALE);
        }
    }

    /** Whose the thing written is: only they get a stored answer again. */
    public void wroteAt(UUID territory, String organisation) {
        this.territory = territory;
        this.organisation = organisation;
    }

    UUID territory() {
        return territory;
    }

    String organisation() {
        return organisation;
    }

    public void wrote(FactType type, UUID id, long version) {
        written.put(id, new ConsistencyToken.Seen(type, id, version));
    }

    /** What was written is undone. */
    public void wroteNothing() {
        written.clear();
    }

    /** Null when nothing was written. */
    ConsistencyToken token() {
        return written.isEmpty() ? null : new ConsistencyToken(written.values());
    }
}
