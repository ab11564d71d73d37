package vn.tgpl.kit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.tgpl.contracts.Fact;

/** A thing that is changed as a whole and publishes each of its versions. Only {@link Store} writes it. */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    public UUID id = Ids.next();

    /** 1 at creation, one more per stored change, children included; the ETag and the event's sequence. */
    @Version
    public long version = 1;

    /** Set on every save: a change of children alone must raise the version, too. */
    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    /** The version the database is known to hold, 0 before the first save. */
    @Transient
    long storedVersion;

    @PostLoad
    void loaded() {
        storedVersion = version;
    }

    /** The whole reportable state at this version. */
    protected abstract Fact fact();
}
