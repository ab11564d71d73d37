package vn.tgpl.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a service does with the facts of others; one bean per service that follows topics. */
public interface Following {
    /** The topics, by their contract names. */
    List<String> topics();

    /**
     * Applies a batch in the given transaction, which also moves the offsets. Each delivery is newer than all of its
     * aggregate before it; those of one partition come in their order.
     */
    void apply(Connection transaction, List<Delivery> batch) throws SQLException;
}
