package vn.tgpl.kit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.access.Caller;
import vn.tgpl.kit.outbox.Outbox;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/**
 * All aggregates of one kind, and the only way to write one: row, published state and outbox entry change together or
 * not at all.
 */
public abstract class Store<A extends Aggregate> implements PanacheRepositoryBase<A, UUID> {
    private final FactType type;
    private final Refusal.Reason notFound;
    private final Map<String, Refusal.Reason> taken;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @param taken unique constraints of the table, with the reason to give when one is hit */
    protected Store(FactType type, Refusal.Reason notFound, Map<String, Refusal.Reason> taken) {
        this.type = type;
        this.notFound = notFound;
        this.taken = taken;
    }

    public A get(UUID id) {
        var found = findById(id);
        if (found == null) throw new Refusal(notFound);
        return found;
    }

    /** For a change: refused unless the caller has seen the newest version (If-Match). */
    public A toChange(UUID id) {
        var found = get(id);
        caller.requireMatch(found.version);
        return found;
    }

    /** A page of what the filter lets through, in order of creation. */
    public Page<A> page(PageRequest request, Filter filter) {
        return request.page(this::find, filter.query(), filter.parameters(), aggregate -> aggregate.id);
    }

    /**
     * Writes the aggregate and publishes the version. Refuses to publish a version that did not rise by exactly one: a
     * query between change and save flushes early and would leave a gap, an unchanged save would repeat a number.
     */
    @Transactional(TxType.MANDATORY)
    public A save(A aggregate, Change change) {
        var created = aggregate.storedVersion == 0;
        aggregate.changedAt = clock.instant();
        try {
            if (created) persist(aggregate);
            flush();
        } catch (ConstraintViolationException e) {
            var reason = reason(e);
            throw reason == null ? e : new Refusal(reason);
        } catch (OptimisticLockException e) {
            // both had seen the newest version; the other one was faster
            throw new Refusal(Request.VERSION_STALE);
        }
        if (aggregate.version != aggregate.storedVersion + 1) {
            throw new IllegalStateException(
                    type + " went from version " + aggregate.storedVersion + " to " + aggregate.version);
        }
        aggregate.storedVersion = aggregate.version;
        outbox.append(type, aggregate.fact(), change);
        caller.wrote(type, aggregate.id, aggregate.version);
        return aggregate;
    }

    /** The driver's own word: Hibernate names no violated exclusion constraint. */
    private Refusal.Reason reason(ConstraintViolationException e) {
        if (!(e.getSQLException() instanceof PSQLException refused) || refused.getServerErrorMessage() == null)
            return null;
        var constraint = refused.getServerErrorMessage().getConstraint();
        return constraint == null ? null : taken.get(constraint);
    }
}
