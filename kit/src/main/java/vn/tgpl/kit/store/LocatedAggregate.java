package vn.tgpl.kit.store;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import vn.tgpl.kit.territory.Place;

/** A thing that lies somewhere and belongs to somebody: only those whose territory it is in see and change it. */
@MappedSuperclass
public abstract class LocatedAggregate extends Aggregate {
    /** The province of {@link #place()}, which {@link Store} finds; null while nobody knows the unit. */
    UUID territory;

    protected abstract Place place();
}
