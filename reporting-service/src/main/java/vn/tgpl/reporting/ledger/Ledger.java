package vn.tgpl.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.FactType;
import vn.tgpl.reporting.indicator.Definition;

/**
 * Double-entry book-keeping of figures: each fact version posts a line to every indicator it matches, after reversing
 * the lines that stood for the version before. Nothing is ever updated, so any past state can be asked for.
 */
@ApplicationScoped
public class Ledger {
    /** Facts brought in step at a time: bounds memory when an indicator over a long history changes. */
    private static final int CHUNK = 500;

    private final Vouchers vouchers;

    Ledger(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /** One transaction's work on the ledger; it holds the ledger's lock until the commit. */
    public Session open(Connection transaction) throws SQLException {
        return new Session(transaction, Journal.open(transaction));
    }

    public final class Session implements AutoCloseable {
        private final Connection transaction;
        private final Journal journal;

        private Session(Connection transaction, Journal journal) {
            this.transaction = transaction;
            this.journal = journal;
        }

        /** Posts fact versions in their order; {@code histories} holds every version of every indicator, by code. */
        public List<FactVersion> post(List<FactVersion> arrived, Map<String, List<Definition>> histories)
                throws SQLException {
            var facts = vouchers.keep(transaction, arrived);
            journal.load(facts.stream().map(FactVersion::id).distinct().toList());
            var outOfStep = new LinkedHashSet<UUID>();
            for (var fact : facts) {
                for (var history : histories.values()) {
                    if (history.stream().noneMatch(version -> version.isAbout(fact.type()))) continue;
                    if (fact.knownAt().isBefore(history.getLast().knownAt())) outOfStep.add(fact.id());
                    else post(fact, history.getLast());
                }
            }
            journal.flush();
            for (var history : histories.values()) bringInStep(List.copyOf(outOfStep), history);
            return facts;
        }

        private void post(FactVersion fact, Definition definition) {
            var code = definition.code();
            var before = journal.standing(fact.id(), code);
            var after = Line.of(fact, definition);
            var entries = new ArrayList<>(Posting.reverse(fact, code, before, fact.knownAt()));
            entries.addAll(Posting.add(fact, code, after, fact.knownAt()));
            journal.post(fact, code, entries, after);
        }

        /** Posts what the newest version of an indicator changes, for all facts that it may be about. */
        public void repost(List<Definition> history) throws SQLException {
            // a definition may come to be about another kind of fact: what it posted before is reversed, too
            for (var type : FactType.values()) {
                if (history.stream().noneMatch(version -> version.isAbout(type))) continue;
                bringInStep(vouchers.idsOf(transaction, type), history);
            }
        }

        private void bringInStep(List<UUID> facts, List<Definition> history) throws SQLException {
            for (var start = 0; start < facts.size(); start += CHUNK) {
                var chunk = facts.subList(start, Math.min(start + CHUNK, facts.size()));
                var posted =
                        vouchers.postings(transaction, chunk, history.getLast().code());
                journal.load(chunk);
                for (var versions : vouchers.histories(transaction, chunk)) {
                    bringInStep(versions, posted.getOrDefault(versions.getLast().id(), List.of()), history);
                }
                journal.flush();
            }
        }

        private void bringInStep(List<FactVersion> versions, List<Posting> posted, List<Definition> history) {
            var newest = versions.getLast();
            var wanted = Timeline.of(versions, history);
            if (wanted.isEmpty() && posted.isEmpty()) return;
            journal.post(
                    newest,
                    history.getLast().code(),
                    Timeline.difference(wanted, posted),
                    Line.of(newest, history.getLast()));
        }

        @Override
        public void close() throws SQLException {
            journal.close();
        }
    }
}
