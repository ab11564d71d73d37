package vn.tgpl.kit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.access.Caller;
import vn.tgpl.kit.audit.Audit;
import vn.tgpl.kit.outbox.Outbox;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.kit.territory.Scopes;
import vn.tgpl.kit.territory.Territories;
import vn.tgpl.kit.territory.TerritoryRefusal;

/**
 * All aggregates of one kind, and the only way to write one: row, published state and outbox entry change together or
 * not at all.
 */
public abstract class Store<A extends Aggregate> implements PanacheRepositoryBase<A, UUID> {
    /** How many rows go to the database at a time. */
    private static final int AT_ONCE = 500;

    private final FactType type;
    private final Refusal.Reason notFound;
    private final Map<String, Refusal.Reason> taken;
    private final Reach reach;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Scopes scopes;

    @Inject
    Territories territories;

    @Inject
    Audit audit;

    /**
     * @param taken unique constraints of the table, with the reason to give when one is hit
     * @param reach who sees its things
     */
    protected Store(FactType type, Refusal.Reason notFound, Map<String, Refusal.Reason> taken, Reach reach) {
        this.type = type;
        this.notFound = notFound;
        this.taken = taken;
        this.reach = reach;
    }

    /** What lies out of the caller's scope does not exist for them. */
    public A get(UUID id) {
        var found = findById(id);
        if (found == null || located(found) instanceof LocatedAggregate thing && !reach.reads(scopes.now(), thing)) {
            throw new Refusal(notFound);
        }
        return found;
    }

    /** For something that is put beside it and leaves it as it is: refused unless it is the caller's. */
    public A toActOn(UUID id) {
        var found = get(id);
        if (located(found) instanceof LocatedAggregate thing && !reach.writes(scopes.now(), thing)) {
            throw new Refusal(TerritoryRefusal.OUTSIDE_TERRITORY);
        }
        return found;
    }

    /** For a change: refused unless it is the caller's and they have seen the newest version (If-Match). */
    public A toChange(UUID id) {
        var found = toActOn(id);
        caller.requireMatch(found.version);
        return found;
    }

    /** A page of what the filter lets through, in order of creation. */
    public Page<A> page(PageRequest request, Filter filter) {
        var within = reach.condition(scopes.now());
        var query = filter.query();
        var parameters = new HashMap<>(filter.parameters());
        parameters.putAll(within.parameters());
        return request.page(
                this::find,
                query.isEmpty() ? within.hql() : "(" + query + ") and " + within.hql(),
                parameters,
                aggregate -> aggregate.id);
    }

    /**
     * Writes the aggregate and publishes the version; one in which nothing changed stays as it is. Refuses to publish a
     * version that did not rise by exactly one: a query between change and save flushes early and would leave a gap.
     */
    @Transactional(TxType.MANDATORY)
    public A save(A aggregate, Change change) {
        var created = aggregate.storedVersion == 0;
        if (!created
                && aggregate.version == aggregate.storedVersion
                && !getSession().isDirty()) return aggregate;
        write(List.of(aggregate));
        outbox.append(type, aggregate.fact(), change);
        tell(aggregate, change);
        return aggregate;
    }

    /**
     * The same for many, in a few round trips: {@code aggregates} are new, or were changed since they were read, and
     * nothing else is. The broken rule of one refuses all.
     */
    @Transactional(TxType.MANDATORY)
    public void saveAll(List<A> aggregates, Change change) {
        if (aggregates.isEmpty()) return;
        getSession().setJdbcBatchSize(AT_ONCE);
        write(aggregates);
        outbox.appendAll(type, aggregates.stream().map(Aggregate::fact).toList(), change);
        for (var aggregate : aggregates) tell(aggregate, change);
    }

    private void write(List<A> aggregates) {
        for (var aggregate : aggregates) {
            if (located(aggregate) instanceof LocatedAggregate thing) locate(thing);
            aggregate.changedAt = clock.instant();
        }
        try {
            for (var aggregate : aggregates) {
                if (aggregate.storedVersion == 0) persist(aggregate);
            }
            flush();
        } catch (ConstraintViolationException e) {
            var reason = reason(e);
            throw reason == null ? e : new Refusal(reason);
        } catch (OptimisticLockException e) {
            // both had seen the newest version; the other one was faster
            throw new Refusal(Request.VERSION_STALE);
        }
        for (var aggregate : aggregates) {
            if (aggregate.version != aggregate.storedVersion + 1) {
                throw new IllegalStateException(
                        type + " went from version " + aggregate.storedVersion + " to " + aggregate.version);
            }
            aggregate.storedVersion = aggregate.version;
        }
    }

    private void tell(A aggregate, Change change) {
        caller.wrote(type, aggregate.id, aggregate.version);
        audit.wrote(type.word() + "." + change.word(), type.word() + "/" + aggregate.id + "@" + aggregate.version);
    }

    /**
     * Until commit nobody else who calls this changes things of this kind: for rules that hold between several of them,
     * which no version of a single one can keep.
     */
    @Transactional(TxType.MANDATORY)
    public void alone() {
        getSession()
                .doWork(connection -> Sql.first(
                        connection,
                        "SELECT pg_advisory_xact_lock(hashtextextended('one writer of ' || ?, 0))",
                        row -> true,
                        type.word()));
    }

    /** Where the caller may act, for rules that a store has beyond its {@link Reach}. */
    protected Scope scope() {
        return scopes.now();
    }

    /** By plain SQL: a query of Hibernate's would flush the change half done. */
    private void locate(LocatedAggregate thing) {
        var place = thing.place();
        var provinces = territories.of(place);
        thing.territory = provinces.thing();
        if (!scopes.now().admits(provinces, place.organisation())) {
            var where = scopes.now().reaches(provinces.thing()) ? reach.organisation() : "unit";
            throw Refusal.at("#/" + where, TerritoryRefusal.OUTSIDE_TERRITORY);
        }
        caller.wroteAt(thing.territory, place.organisation());
    }

    private LocatedAggregate located(A aggregate) {
        if (reach.located() != aggregate instanceof LocatedAggregate) {
            throw new IllegalStateException(type + " has a territory and no reach, or the other way round");
        }
        return aggregate instanceof LocatedAggregate thing ? thing : null;
    }

    /** The driver's own word: Hibernate names no violated exclusion constraint. */
    private Refusal.Reason reason(ConstraintViolationException e) {
        for (var told = e.getSQLException(); told != null; told = told.getNextException()) {
            if (told instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                var constraint = refused.getServerErrorMessage().getConstraint();
                return constraint == null ? null : taken.get(constraint);
            }
        }
        return null;
    }
}
