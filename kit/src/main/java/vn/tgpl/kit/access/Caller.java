package vn.tgpl.kit.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** The request at hand: what its sender has seen, and what it has changed so far. */
@RequestScoped
public class Caller {
    /** Topics have 6 partitions; 8 and 12 would do, too. */
    private static final int LONGEST_TOKEN = 24;

    private final HttpHeaders headers;
    private final Map<UUID, ConsistencyToken.Seen> written = new LinkedHashMap<>();
    private UUID territory;
    private String organisation;

    Caller(HttpHeaders headers) {
        this.headers = headers;
    }

    /** As WriteHeaders and ConditionalReads give them: {@code "3"}, or {@code "3-…"} with a mark of what was read. */
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-[0-9a-f]{16})?\"");

    /**
     * 428 without If-Match, 412 when it names another version than {@code version}. {@code *} would be true of whatever is
     * stored (RFC 9110), and overwrite what its sender has not seen: it is as good as none.
     */
    public void requireMatch(long version) {
        var given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.isEmpty()) throw new Refusal(Request.IF_MATCH_REQUIRED);
        if (given.getFirst().strip().equals("*")) throw new Refusal(Request.VERSION_NOT_NAMED);
        var tag = TAG.matcher(given.getFirst().strip());
        if (given.size() != 1 || !tag.matches() || !tag.group(1).equals(Long.toString(version))) {
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
        if (written.isEmpty()) return null;
        if (written.size() <= LONGEST_TOKEN) return new ConsistencyToken(written.values());
        // of very many the last of each part of the keys: a topic's partitions are told in order, and divide the parts
        var last = new HashMap<Integer, ConsistencyToken.Seen>();
        for (var seen : written.values()) {
            var key = seen.id().toString().getBytes(StandardCharsets.US_ASCII);
            last.put(Utils.toPositive(Utils.murmur2(key)) % LONGEST_TOKEN, seen);
        }
        return new ConsistencyToken(last.values());
    }
}
