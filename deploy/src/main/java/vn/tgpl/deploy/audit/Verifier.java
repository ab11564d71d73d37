package vn.tgpl.deploy.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tgpl.deploy.audit.Finding.Fault;

/** Calculates every chain of one service's audit again, in one pass and in the memory of one entry. */
public final class Verifier {

    private static final int AT_A_TIME = 1_000;

    private final Map<Integer, Head> heads = new TreeMap<>();
    private final Map<Integer, Finding> findings = new TreeMap<>();
    private final Map<Integer, Head> reached = new HashMap<>();
    private long entries;

    /**
     * @param findings the first of each broken chain; none when all is as it was written
     * @param heads to be noted elsewhere: who rewrites a chain up to its head does not reach those
     */
    public record Report(long entries, List<Finding> findings, List<Head> heads) {}

    private Verifier() {}

    public static Report verify(Connection connection) throws SQLException {
        var verifier = new Verifier();
        // heads and entries as of one moment: the service goes on writing
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery(Head.QUERY)) {
                while (rows.next()) {
                    var head = Head.of(rows);
                    verifier.heads.put(head.chain(), head);
                }
            }
            try (var rows = statement.executeQuery(Entry.QUERY)) {
                while (rows.next()) {
                    verifier.take(Entry.of(rows));
                }
            }
        } finally {
            connection.rollback();
        }
        verifier.heads.values().forEach(verifier::end);
        return verifier.report();
    }

    private void take(Entry entry) {
        entries++;
        var chain = entry.chain();
        var last = reached.getOrDefault(chain, new Head(chain, 0, Head.NOTHING));
        var head = heads.get(chain);
        if (entry.n() != last.n() + 1) {
            found(chain, last.n() + 1, Fault.MISSING);
        } else if (!entry.follows(last.hash())) {
            found(chain, entry.n(), Fault.OUT_OF_ORDER);
        } else if (!entry.unchanged()) {
            found(chain, entry.n(), Fault.CHANGED);
        } else if (head == null || entry.n() > head.n()) {
            found(chain, entry.n(), Fault.BEYOND_HEAD);
        }
        reached.put(chain, new Head(chain, entry.n(), entry.hash()));
    }

    private void end(Head head) {
        var last = reached.getOrDefault(head.chain(), new Head(head.chain(), 0, Head.NOTHING));
        if (last.n() < head.n()) {
            found(head.chain(), last.n() + 1, Fault.CUT_OFF);
        } else if (!head.is(last.n(), last.hash())) {
            found(head.chain(), last.n(), Fault.HEAD_DIFFERS);
        }
    }

    /** What comes after it is broken by it. */
    private void found(int chain, long n, Fault fault) {
        findings.putIfAbsent(chain, new Finding(chain, n, fault));
    }

    private Report report() {
        var written = heads.values().stream().filter(head -> head.n() > 0).toList();
        return new Report(entries, new ArrayList<>(findings.values()), written);
    }
}
